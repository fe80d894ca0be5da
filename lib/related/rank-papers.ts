// The order of all papers for one page. What the sidebar shows and what the evaluation measures is this one function.
import type { PageTerms } from '../kin/page-terms';
import { type Collection, type Match, prepareQuery, type Query, topMatches } from '../kin/score';

/** A page of fewer known terms says too little to compare. */
const KNOWN_TERMS_MIN = 3;

export interface Ranking {
  readonly query: Query;
  /** Best first, at most as many as asked for. */
  readonly matches: readonly Match[];
}

export function rankPapers(collection: Collection, page: PageTerms, limit: number): Ranking {
  const query = prepareQuery(collection, page.weights);
  return { query, matches: query.terms.length < KNOWN_TERMS_MIN ? [] : topMatches(collection, query, limit) };
}
