// arXiv ids that a text links to or cites. A list of papers links to hundreds, and others to what they build on, so the page's own stand
// apart: what is linked by a badge at the top or cited by its BibTeX, of many by both.
import { arxivIdOfUrl, parseArxivId } from '../domain/arxiv-id';
import { SUBJECT_LINKS_MAX } from '../domain/limits';

const BADGE = 4;
const BIBTEX = 2;
const TOP = 1;
/** Badges and BibTeX of so few papers are the page's own; a list has a badge for each of its papers. */
const OWN_MAX = 4;
/** Links at the top, the likeliest of the others. */
const TOP_LINKS = 12;
const ONE_BY_ONE = 200;
/** Not without regard to case, which takes the browser twice as long. */
const LEADING = 'a[href*="iv.org"], a[href*="10.48550"], a[href*="/papers/"]';
const FOUND_MAX = SUBJECT_LINKS_MAX + 50;
const BLOCKS_MAX = 100;
/** Asked before a link is parsed; which host it really leads to is decided by the parsed address. */
const MAY_LEAD_TO_ARXIV = /arxiv|\/papers\//i;
/** How nearly all are written: known without parsing an address, of which a survey has hundreds. */
const USUAL = /^https?:\/\/arxiv\.org\/(?:abs|pdf)\/(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?:v[1-9]\d{0,2})?(?:\.pdf)?$/;
const LABEL = /^\W*(?:our\s)?(?:arxiv|paper|pdf|preprint|tech(?:nical)? report|read the paper)\b/i;
/** Addresses among them: a plain README has no links. */
const MENTION =
  /\b(?:arxiv(?:\.org\/\w{3}\/|[:.\s]\s?)|(?:huggingface|hf)\.co\/papers\/|eprint\s{0,3}=\s{0,3}[{"])(\d{4}\.\d{4,5})/gi;

/**
 * `text` is the root's own, already read; `root` is searched for links. Without `others`: the page's own papers where it has such, else
 * all, likeliest first. With them: the page's own alone, and the rest is put there.
 */
export function linkedArxiv(root: Element, text: string, base: URL, others?: string[]): string[] {
  const found = new Map<string, number>();
  const add = (id: string | undefined, weight: number) => {
    if (id) found.set(id, (found.get(id) ?? 0) | weight);
  };
  let seen = 0;
  const links = root.getElementsByTagName('a');
  for (let i = 0; i < ONE_BY_ONE && found.size < FOUND_MAX; i++) {
    const link = links[i];
    if (!link) break;
    const href = link.getAttribute('href') ?? '';
    // Headings' own anchors come before what the text links to.
    if (href[0] === '#') continue;
    const isTop = seen++ < TOP_LINKS;
    if (!MAY_LEAD_TO_ARXIV.test(href.slice(0, 500))) continue;
    const isBadge = isTop && (link.querySelector('img') !== null || LABEL.test((link.textContent ?? '').slice(0, 60)));
    add(idOfHref(href, base), (isTop ? TOP : 0) | (isBadge ? BADGE : 0));
  }
  // Of the thousands more that some pages have, the browser finds those in question.
  for (const link of links[ONE_BY_ONE] && found.size < FOUND_MAX ? root.querySelectorAll(LEADING) : []) {
    if (found.size >= FOUND_MAX) break;
    add(idOfHref(link.getAttribute('href') ?? '', base), 0);
  }
  const blocks = root.getElementsByTagName('pre');
  for (let i = 0; i < blocks.length && i < BLOCKS_MAX; i++) {
    const code = (blocks[i]?.textContent ?? '').slice(0, 5000);
    if (/@\w{3,20}\s?\{/.test(code)) for (const id of mentions(code)) add(id, BIBTEX);
  }
  for (const id of mentions(text)) add(id, 0);
  const ranked = [...found].sort(([, a], [, b]) => b - a);
  const from = (least: number) => ranked.filter(([, weight]) => weight >= least);
  const own = [from(BIBTEX), from(BADGE + BIBTEX)].find(({ length }) => length <= OWN_MAX) ?? [];
  const idsOf = (some: typeof ranked) => some.slice(0, SUBJECT_LINKS_MAX).map(([id]) => id);
  others?.push(...idsOf(ranked.slice(own.length)));
  return idsOf(own.length > 0 || others ? own : ranked);
}

function idOfHref(href: string, base: URL): string | undefined {
  const usual = USUAL.exec(href)?.[1];
  if (usual) return usual;
  try {
    return arxivIdOfUrl(new URL(href, base))?.id;
  } catch {
    return undefined;
  }
}

function* mentions(text: string): Generator<string> {
  const lower = text.toLowerCase();
  if (!['arxiv', 'eprint', '/papers/'].some((word) => lower.includes(word))) return;
  for (const match of text.matchAll(MENTION)) {
    const id = match[1] && parseArxivId(match[1])?.id;
    if (id) yield id;
  }
}
