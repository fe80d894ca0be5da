// One entry for what is one work: a paper that stands in the feed under two ids, or the page's own under another title's spelling.
import { titleKey } from '../domain/title-key';
import { analyze } from '../text/analyze';

/** Share of their terms that two titles of one work have in common. */
const SAME_SHARE = 0.85;
/** Titles of fewer terms are alike by chance. */
const TERMS_MIN = 4;

/** Keeps the first of each work, and none of `others`. */
export function foldDoubles<T extends { readonly title: string }>(
  papers: readonly T[],
  others: readonly string[],
): T[] {
  const seen = others.filter(Boolean).map(readTitle);
  return papers.filter((paper) => {
    const read = readOf(paper);
    if (seen.some((other) => isSameWork(read, other))) return false;
    seen.push(read);
    return true;
  });
}

/** The first that is the work with this title: the same but for spelling, or nearly the same words. */
export function findTitled<T extends { readonly title: string }>(papers: readonly T[], title: string): T | undefined {
  const read = readTitle(title);
  return read.terms.size < TERMS_MIN ? undefined : papers.find((paper) => isSameWork(read, readOf(paper)));
}

interface Read {
  readonly key: string;
  readonly terms: ReadonlySet<string>;
}

/** An answer asks each paper's title twice: whether it is the page's, and whether it is another's. */
const known = new WeakMap<object, Read>();

function readOf(paper: { readonly title: string }): Read {
  const read = known.get(paper) ?? readTitle(paper.title);
  known.set(paper, read);
  return read;
}

function readTitle(title: string): Read {
  return { key: titleKey(title), terms: new Set(analyze(title).map(({ term }) => term)) };
}

function isSameWork(a: Read, b: Read): boolean {
  if (a.key && a.key === b.key) return true;
  if (a.terms.size < TERMS_MIN || b.terms.size < TERMS_MIN) return false;
  let shared = 0;
  for (const term of a.terms) if (b.terms.has(term)) shared++;
  return shared / (a.terms.size + b.terms.size - shared) >= SAME_SHARE;
}
