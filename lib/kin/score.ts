// Lexical score of every document against all of a page's terms, over all segments at once: documents and frequencies are
// summed, so that a score does not depend on how the papers were split into segments.
import type { Segment } from './segment';

/** BM25's saturation and length normalisation, and how much rare words count; chosen among a few on `related/lists`. */
const K1 = 6;
const B = 0.9;
const IDF_POWER = 0.8;

export interface Match {
  readonly id: string;
  /** Share of what a document holding the page's most telling terms often would score: 0 to 1. */
  readonly score: number;
  readonly segment: number;
  readonly doc: number;
}

export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
  /** Index in each segment's dictionary, -1 where the segment lacks it. */
  readonly places: readonly number[];
}

export interface Collection {
  readonly segments: readonly Segment[];
  /** Documents that can be found. */
  readonly documents: number;
  /** With deleted ones, which document frequencies still count until the next merge. */
  readonly counted: number;
  readonly averageLength: number;
}

/** The most telling terms that a perfect match is measured by: about those of an abstract that tell it from others. */
const IDEAL_TERMS = 30;
const encoder = new TextEncoder();

export function collect(segments: readonly Segment[]): Collection {
  let documents = 0;
  let counted = 0;
  let total = 0;
  for (const segment of segments) {
    counted += segment.documents;
    segment.lengths.forEach((length, doc) => {
      if (segment.deleted.has(doc)) return;
      documents++;
      total += length;
    });
  }
  return { segments, documents, counted, averageLength: documents > 0 ? total / documents : 1 };
}

export interface Query {
  /** The page's terms that some paper knows, most telling first. */
  readonly terms: readonly QueryTerm[];
  /** What a document would score that held the page's most telling terms often, terms that no paper knows included. */
  readonly ideal: number;
  /** Different terms of the page, known or not. */
  readonly distinct: number;
}

/** `weights`: term → weighted frequency in the page. */
export function prepareQuery(collection: Collection, weights: ReadonlyMap<string, number>): Query {
  const terms: QueryTerm[] = [];
  const all: number[] = [];
  for (const [term, frequency] of weights) {
    const bytes = encoder.encode(term);
    const places = collection.segments.map((segment) => segment.find(bytes));
    let df = 0;
    places.forEach((place, i) => {
      if (place >= 0) df += collection.segments[i]?.frequencyOf(place) ?? 0;
    });
    const weight = (1 + Math.log(frequency)) * idf(df, collection.counted) ** IDF_POWER;
    all.push(weight);
    if (df > 0) terms.push({ term, places, weight });
  }
  const telling = all.sort((a, b) => b - a).slice(0, IDEAL_TERMS);
  return {
    terms: terms.sort((a, b) => b.weight - a.weight),
    ideal: telling.reduce((sum, weight) => sum + weight, 0) * (K1 + 1),
    distinct: weights.size,
  };
}

/** The best `limit` documents, best first; ties by id, so that the order does not depend on the split either. */
export function topMatches(collection: Collection, { terms, ideal }: Query, limit: number): Match[] {
  if (terms.length === 0) return [];
  const best: Match[] = [];
  collection.segments.forEach((segment, i) => {
    const scores = scoreSegment(collection, segment, i, terms);
    // Before the floor is taken, or deleted documents would crowd out those that can be found.
    for (const doc of segment.deleted) scores[doc] = 0;
    const floor = limitScore(scores, limit);
    scores.forEach((score, doc) => {
      if (score >= floor && score > 0)
        best.push({ id: segment.idOf(doc), score: Math.min(1, score / ideal), segment: i, doc });
    });
  });
  return best.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** What each query term added to one document's score, by index in `query.terms`; terms that it lacks are absent. */
export function contributions(
  collection: Collection,
  { terms }: Query,
  matches: readonly Match[],
): Map<number, number>[] {
  const wanted = matches.map(() => new Map<number, number>());
  // Which match a document is, by segment: numbers, since this is looked up for every posting of every term.
  const matchOf = collection.segments.map(({ documents }) => new Int16Array(documents).fill(-1));
  matches.forEach(({ segment, doc }, i) => {
    const column = matchOf[segment];
    if (column) column[doc] = i;
  });
  const used = new Set(matches.map(({ segment }) => segment));
  terms.forEach((term, t) => {
    for (const s of used) {
      const place = term.places[s] ?? -1;
      const segment = collection.segments[s];
      const column = matchOf[s];
      if (place < 0 || !segment || !column) continue;
      segment.eachPosting(place, (doc, weight) => {
        const i = column[doc] ?? -1;
        if (i >= 0)
          wanted[i]?.set(t, term.weight * saturate(weight, segment.lengths[doc] ?? 0, collection.averageLength));
      });
    }
  });
  return wanted;
}

function scoreSegment(
  collection: Collection,
  segment: Segment,
  index: number,
  terms: readonly QueryTerm[],
): Float64Array {
  const scores = new Float64Array(segment.documents);
  const norms = Float64Array.from(segment.lengths, (length) => K1 * (1 - B + (B * length) / collection.averageLength));
  for (const { weight, places } of terms) {
    const place = places[index] ?? -1;
    if (place < 0) continue;
    segment.eachPosting(place, (doc, tf) => {
      scores[doc] = (scores[doc] ?? 0) + (weight * tf * (K1 + 1)) / (tf + (norms[doc] ?? K1));
    });
  }
  return scores;
}

function saturate(tf: number, length: number, averageLength: number): number {
  return (tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * length) / averageLength));
}

function idf(df: number, documents: number): number {
  return Math.log(1 + (documents - df + 0.5) / (df + 0.5));
}

/** The score that a document needs to be among the best `limit` of its segment. */
function limitScore(scores: Float64Array, limit: number): number {
  if (scores.length <= limit) return 0;
  return scores.toSorted()[scores.length - limit] ?? 0;
}
