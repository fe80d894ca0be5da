// The order of all papers for one page: the best by terms, scored anew with the dense score beside. What the sidebar shows and what the
// evaluation measures is this one function.
import { FOUND_FIRST, pageVector } from '../kin/dense/page-vector';
import { seekId } from '../kin/ids';
import { kernel } from '../kin/kernel/choose-kernel';
import type { PageTerms } from '../kin/page-terms';
import { prepareQuery, type Query } from '../kin/query';
import { type Match, topMatches } from '../kin/score';
import type { KinIndex } from './kin-index';

/** Scored anew: twice as many change no figure, all papers neither. */
export const RANKED_MAX = 200;

export interface Ranked {
  /** Decoded anew each time: most are looked at for their scores alone. */
  readonly id: string;
  /** What it is ordered by: 1 is the best that this query found by both scores. */
  readonly score: number;
  /** Share of what a document holding the page's most telling terms often would score: 0 to 1. */
  readonly lexical: number;
  /** Cosine with the page, -1 to 1; null where either has no vector. */
  readonly dense: number | null;
}

/** All candidates with their scores, none of which has been looked at yet. */
export interface Ranking {
  readonly query: Query;
  readonly candidates: readonly Match[];
  /** By candidate: what it is ordered by, see `Ranked`. */
  readonly scores: Float64Array;
  /** By candidate, NaN where `dense` of `Ranked` is null. */
  readonly cosines: Float64Array;
}

/** `without`: the page's own paper, which must not be what the others are measured by. `more`: candidates that fall out afterwards. */
export function rankPapers(
  index: KinIndex,
  page: PageTerms,
  without: ReadonlySet<string> = new Set(),
  more = 0,
): Ranking {
  const query = prepareQuery(index.collection, page.weights);
  const own = [...without].map(seekId);
  const found = topMatches(index.collection, query, RANKED_MAX + own.length + more);
  const candidates = own.length > 0 ? found.filter((match) => !match.isOneOf(own)) : found;
  const cosines = cosinesOf(index, candidates, vectorOf(index, candidates));
  const bestLexical = candidates[0]?.score ?? 1;
  const bestDense = cosines.reduce((best, cosine) => (cosine > best ? cosine : best), 0);
  const { dense: share } = query.weighing;
  const scores = new Float64Array(candidates.length);
  candidates.forEach(({ score }, i) => {
    const lexical = score / bestLexical;
    const dense = cosines[i] as number;
    // Without a vector of its own, a paper is as near as its terms say.
    const likeness = Number.isNaN(dense) || bestDense === 0 ? lexical : dense / bestDense;
    scores[i] = (1 - share) * lexical + share * likeness;
  });
  return { query, candidates, scores, cosines };
}

class RankedMatch implements Ranked {
  constructor(
    private readonly match: Match,
    readonly score: number,
    readonly dense: number | null,
  ) {}

  get id(): string {
    return this.match.id;
  }

  get lexical(): number {
    return this.match.score;
  }
}

/** Best first, at most `limit`. */
export function bestOf({ candidates, scores, cosines }: Ranking, limit: number): Ranked[] {
  // Sorted as plain numbers first: only those that are asked for are looked at.
  const least = scores.toSorted().at(-limit) ?? Number.NEGATIVE_INFINITY;
  const best: Ranked[] = [];
  candidates.forEach((match, i) => {
    const score = scores[i] as number;
    if (score >= least) best.push(new RankedMatch(match, score, numberOrNull(cosines[i])));
  });
  return best.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** Cosines with a page of the candidates that were ranked for another: id → cosine, null without vectors. */
export function cosinesWith(
  page: PageTerms,
  index: KinIndex,
  { candidates }: Ranking,
): ReadonlyMap<string, number | null> {
  const first = topMatches(index.collection, prepareQuery(index.collection, page.weights), FOUND_FIRST);
  const cosines = cosinesOf(index, candidates, vectorOf(index, first));
  return new Map(candidates.map(({ id }, i) => [id, numberOrNull(cosines[i])]));
}

function numberOrNull(cosine = Number.NaN): number | null {
  return Number.isNaN(cosine) ? null : cosine;
}

/** Of the page that these papers were found by, best first. */
function vectorOf({ rows }: KinIndex, found: readonly Match[]): Float32Array | null {
  const first = found.slice(0, FOUND_FIRST);
  return pageVector(first.map(({ segment, doc, score }) => ({ rows: rows[segment] ?? null, doc, score })));
}

/** Of each candidate with the page; NaN without a vector of either. */
function cosinesOf({ rows }: KinIndex, candidates: readonly Match[], page: Float32Array | null): Float64Array {
  const cosines = new Float64Array(candidates.length).fill(Number.NaN);
  if (!page) return cosines;
  const places = rows.map((): number[] => []);
  const docs = rows.map((): number[] => []);
  candidates.forEach(({ segment, doc }, i) => {
    places[segment]?.push(i);
    docs[segment]?.push(doc);
  });
  rows.forEach((own, segment) => {
    if (!own) return;
    const found = kernel().cosines(own, docs[segment] ?? [], page);
    places[segment]?.forEach((place, at) => {
      cosines[place] = found[at] as number;
    });
  });
  return cosines;
}
