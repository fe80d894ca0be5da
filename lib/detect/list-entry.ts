// One paper in a list: a listing, search results, a conference's programme.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import { oneLine } from './make-subject';
import { readText } from './read-text';

/** A conference lists 4,000 papers on one page. */
const ENTRIES_MAX = 4000;
/** Of which what a list is about is read. */
export const ENTRIES_TOLD = 500;
const TITLE_MAX = 1000;

export interface ListEntry {
  /** What shows the title: a mark goes to its end. */
  readonly element: Element;
  readonly title: string;
  /** arXiv id without version, where the list tells it. */
  readonly id?: string;
}

/** The elements that `selector` finds and that say something; `linkOf` gives the link whose address may tell the entry's id. */
export function readEntries(
  document: Document,
  url: URL,
  selector: string,
  linkOf: (element: Element) => Element | null | undefined,
  max = ENTRIES_MAX,
): ListEntry[] {
  const entries: ListEntry[] = [];
  // By class where that is all, since such a list is found as it is gone through.
  const elements = /^\.[\w-]+$/.test(selector)
    ? document.getElementsByClassName(selector.slice(1))
    : document.querySelectorAll(selector);
  for (let i = 0; entries.length < max; i++) {
    const element = elements[i];
    if (!element) break;
    const title = oneLine(readText(element, TITLE_MAX)).replace(/^Title:\s*/, '');
    if (!title) continue;
    const id = idOfLink(linkOf(element), url);
    entries.push(id ? { element, title, id } : { element, title });
  }
  return entries;
}

function idOfLink(link: Element | null | undefined, base: URL): string | undefined {
  const href = link?.getAttribute('href');
  return href && URL.canParse(href, base) ? arxivIdOfUrl(new URL(href, base))?.id : undefined;
}
