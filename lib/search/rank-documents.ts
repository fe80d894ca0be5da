// Documents for the words of a query: the best of all that match, as MiniSearch scores them.
import type { LastWord } from './fields';
import { scoreDocuments } from './lazy-minisearch';
import { preselect, readWords } from './preselect';
import type { SearchView } from './search-view';

export interface Ranked {
  readonly id: string;
  readonly score: number;
  /** Term of the index → fields that it was found in. */
  readonly match: Readonly<Record<string, readonly string[]>>;
}

/** Sums of the same figures in another order differ behind these digits. */
const DIGITS = 9;

/** Best first, of equal ones the newer id. `total`: all that match. */
export function rankDocuments(
  view: SearchView,
  words: readonly string[],
  combineWith: 'AND' | 'OR',
  limit: number,
  last: LastWord = 'unfinished',
): { top: Ranked[]; total: number } {
  const read = readWords(view, words, last);
  const { docs, total } = preselect(view, read, combineWith === 'AND', limit);
  const top = scoreDocuments(view, read, docs, combineWith).map(({ id, score, queryTerms, match }) => ({
    id: String(id),
    // MiniSearch multiplies by the number of words matched, which are counted in the sum already.
    score: Number((score / queryTerms.length).toPrecision(DIGITS)),
    match,
  }));
  return { top: top.sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1)), total };
}
