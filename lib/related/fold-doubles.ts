// One entry for what is one work: a paper that stands in the feed under two ids, or the page's own under another title's spelling.
import { titleKey } from '../domain/title-key';
import { analyze } from '../text/analyze';

/** Share of their terms that two titles of one work have in common. */
const SAME_SHARE = 0.85;
/** Titles of fewer terms are alike by chance. */
const TERMS_MIN = 4;

/** Keeps the first of each work, and none of `known`. */
export function foldDoubles<T extends { readonly title: string }>(papers: readonly T[], known: readonly string[]): T[] {
  const seen = known.filter(Boolean).map(readTitle);
  return papers.filter(({ title }) => {
    const read = readTitle(title);
    if (seen.some((other) => isSameWork(read, other))) return false;
    seen.push(read);
    return true;
  });
}

/** The first that is the work with this title: the same but for spelling, or nearly the same words. */
export function findTitled<T extends { readonly title: string }>(papers: readonly T[], title: string): T | undefined {
  const read = readTitle(title);
  return read.terms.size < TERMS_MIN ? undefined : papers.find((paper) => isSameWork(read, readTitle(paper.title)));
}

interface Read {
  readonly key: string;
  readonly terms: ReadonlySet<string>;
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
