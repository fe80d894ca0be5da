// Lexical score (BM25F) of every document against a page's terms, over all segments at once, and the best of them.
import type { Collection } from './collection';
import type { Query, QueryTerm } from './query';
import type { Segment } from './segment';
import { normOf, type Weighing } from './weighing';

export interface Match {
  readonly id: string;
  /** Share of what a document holding the page's most telling terms often would score: 0 to 1. */
  readonly score: number;
  readonly segment: number;
  readonly doc: number;
}

/** The best `limit` documents, best first; ties by id, so that the order does not depend on the split either. */
export function topMatches(collection: Collection, query: Query, limit: number): Match[] {
  if (query.terms.length === 0 || limit <= 0) return [];
  const scored = collection.segments.map((segment, i) => scoreSegment(collection, segment, i, query));
  const floor = floorOf(scored, limit);
  const best: Match[] = [];
  scored.forEach((scores, i) => {
    const segment = collection.segments[i];
    for (let doc = 0; doc < scores.length; doc++) {
      const score = scores[doc] as number;
      if (score > 0 && score >= floor)
        best.push({ id: segment?.idOf(doc) ?? '', score: Math.min(1, score / query.ideal), segment: i, doc });
    }
  });
  return best.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

function scoreSegment(collection: Collection, segment: Segment, index: number, query: Query): Float32Array {
  const { weighing, terms } = query;
  const scores = new Float32Array(segment.documents);
  const norms = normsOf(segment, collection.averageLength, weighing);
  let frequencies: Uint16Array | undefined;
  for (const { places, weight } of terms) {
    const own = places[index] ?? [];
    if (own.length === 1) addPostings(segment, own[0] as number, weight * (weighing.k1 + 1), norms, scores);
    else if (own.length > 1) {
      frequencies ??= new Uint16Array(segment.documents);
      addFamily(segment, own, weight * (weighing.k1 + 1), norms, scores, frequencies);
    }
  }
  for (const doc of segment.deleted) scores[doc] = 0;
  return scores;
}

/** The hot loop: a term's postings, decoded and scored as they come. */
function addPostings(segment: Segment, term: number, gain: number, norms: Float32Array, scores: Float32Array): void {
  const { postings, postEnds } = segment.parts;
  const end = postEnds[term] as number;
  let at = term === 0 ? 0 : (postEnds[term - 1] as number);
  let doc = -1;
  while (at < end) {
    let byte = postings[at++] as number;
    let code = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++] as number;
      code |= (byte & 127) << shift;
    }
    doc += (code >>> 1) + 1;
    const tf = code & 1 ? 1 : (postings[at++] as number);
    scores[doc] = (scores[doc] as number) + (gain * tf) / (tf + (norms[doc] as number));
  }
}

/** Members of a family count as one term: their frequencies are summed before they saturate. `frequencies`: zeros, left as zeros. */
function addFamily(
  segment: Segment,
  members: QueryTerm['places'][number],
  gain: number,
  norms: Float32Array,
  scores: Float32Array,
  frequencies: Uint16Array,
): void {
  const holding: number[] = [];
  for (const member of members) {
    segment.eachPosting(member, (doc, tf) => {
      if (frequencies[doc] === 0) holding.push(doc);
      frequencies[doc] = (frequencies[doc] as number) + tf;
    });
  }
  for (const doc of holding) {
    const tf = frequencies[doc] as number;
    scores[doc] = (scores[doc] as number) + (gain * tf) / (tf + (norms[doc] as number));
    frequencies[doc] = 0;
  }
}

/** Norms of a segment's documents, kept while its bytes and the average length stay the same. */
const norms = new WeakMap<Segment['parts'], Map<string, Float32Array>>();

function normsOf({ parts, lengths }: Segment, averageLength: number, weighing: Weighing): Float32Array {
  let known = norms.get(parts);
  if (!known) {
    known = new Map();
    norms.set(parts, known);
  }
  const key = `${weighing.k1} ${weighing.b} ${averageLength}`;
  let made = known.get(key);
  if (!made) {
    if (known.size > 2) known.clear();
    made = new Float32Array(lengths.length);
    for (let doc = 0; doc < made.length; doc++) made[doc] = normOf(lengths[doc] as number, averageLength, weighing);
    known.set(key, made);
  }
  return made;
}

/** The score that a document needs to be among the best `limit`; 0 when there are not more. */
function floorOf(scored: readonly Float32Array[], limit: number): number {
  // A heap of the best scores so far, its least on top.
  const heap = new Float32Array(limit);
  for (const scores of scored) {
    for (let doc = 0; doc < scores.length; doc++) {
      const score = scores[doc] as number;
      if (score > (heap[0] as number)) sink(heap, score);
    }
  }
  return heap[0] as number;
}

/** Replaces the least. */
function sink(heap: Float32Array, value: number): void {
  const half = heap.length >> 1;
  let at = 0;
  while (at < half) {
    let child = 2 * at + 1;
    const right = child + 1;
    if (right < heap.length && (heap[right] as number) < (heap[child] as number)) child = right;
    if ((heap[child] as number) >= value) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = value;
}
