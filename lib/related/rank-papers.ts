// The order of all papers for one page: the best by terms, scored anew with the dense score beside. What the sidebar shows and what the
// evaluation measures is this one function.
import { cosine } from '../kin/dense/dense-rows';
import { foldInPage } from '../kin/dense/fold-in';
import type { PageTerms } from '../kin/page-terms';
import { prepareQuery, type Query } from '../kin/query';
import { type Match, topMatches } from '../kin/score';
import type { KinIndex } from './kin-index';

/** Scored anew: twice as many change no figure, all papers neither. */
const CANDIDATES = 400;

export interface Ranked {
  readonly id: string;
  readonly segment: number;
  readonly doc: number;
  /** What it is ordered by: 1 is the best that this query found by both scores. */
  readonly score: number;
  /** Share of what a document holding the page's most telling terms often would score: 0 to 1. */
  readonly lexical: number;
  /** Cosine with the page, -1 to 1; null without a trained model. */
  readonly dense: number | null;
}

export interface Ranking {
  readonly query: Query;
  /** Best first, at most as many as asked for. */
  readonly matches: readonly Ranked[];
}

/** `without`: the page's own paper, which must not be what the others are measured by. */
export function rankPapers(
  index: KinIndex,
  page: PageTerms,
  limit: number,
  without: ReadonlySet<string> = new Set(),
): Ranking {
  const query = prepareQuery(index.collection, page.weights);
  const candidates = topMatches(index.collection, query, CANDIDATES + without.size).filter(
    ({ id }) => !without.has(id),
  );
  const scored = scoreDense(index, query, candidates);
  const bestLexical = candidates[0]?.score ?? 1;
  const bestDense = Math.max(0, ...scored.map(({ dense }) => dense ?? 0));
  const { dense: share } = query.weighing;
  const matches = scored
    .map((match) => {
      const lexical = match.lexical / bestLexical;
      // Without a vector of its own, a paper is as near as its terms say.
      const dense = match.dense === null || bestDense === 0 ? lexical : match.dense / bestDense;
      return { ...match, score: (1 - share) * lexical + share * dense };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
  return { query, matches };
}

function scoreDense({ model, rows }: KinIndex, query: Query, candidates: readonly Match[]): Omit<Ranked, 'score'>[] {
  const vector = model && foldInPage(model, query.spread);
  return candidates.map(({ id, segment, doc, score }) => {
    const own = rows[segment];
    return { id, segment, doc, lexical: score, dense: vector && own ? cosine(own, doc, vector) : null };
  });
}
