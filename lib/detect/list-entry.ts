// One paper in a list: a listing, search results, a conference's programme. What an entry says is read when it is asked for: a list of
// thousands takes longer to read than a page may be held up.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import { oneLine } from '../util/one-line';
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
  readonly id?: string | undefined;
}

/** The elements that `selector` finds and that hold something; `linkOf` gives the link whose address may tell the entry's id. */
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
    if (element.hasChildNodes()) entries.push(lazyEntry(element, url, linkOf));
  }
  return entries;
}

function lazyEntry(element: Element, url: URL, linkOf: (element: Element) => Element | null | undefined): ListEntry {
  let title: string | undefined;
  let id: string | undefined | null = null;
  return {
    element,
    get title() {
      title ??= oneLine(readText(element, TITLE_MAX)).replace(/^Title:\s*/, '');
      return title;
    },
    get id() {
      if (id === null) id = idOfLink(linkOf(element), url);
      return id;
    },
  };
}

function idOfLink(link: Element | null | undefined, base: URL): string | undefined {
  const href = link?.getAttribute('href');
  return href && URL.canParse(href, base) ? arxivIdOfUrl(new URL(href, base))?.id : undefined;
}
