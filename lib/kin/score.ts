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
  // A heap of the best scores so far, its least on top.
  const heap = new Float32Array(limit);
  const scored = collection.segments.map((segment, i) => {
    const scores = scoreSegment(collection, segment, i, query);
    return { scores, docs: hopefulIn(scores, heap) };
  });
  const floor = heap[0] as number;
  const best: Match[] = [];
  scored.forEach(({ scores, docs }, i) => {
    for (const doc of docs) {
      const score = scores[doc] as number;
      if (score < floor) continue;
      const id = collection.segments[i]?.idOf(doc) ?? '';
      best.push({ id, score: Math.min(1, score / query.ideal), segment: i, doc });
    }
  });
  return best.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** Documents that were among the best when they were come to, and their scores into the heap: one pass, as a cold worker runs it slowly. */
function hopefulIn(scores: Float32Array, heap: Float32Array): number[] {
  const docs: number[] = [];
  let least = heap[0] as number;
  for (let doc = 0; doc < scores.length; doc++) {
    const score = scores[doc] as number;
    if (score < least || score === 0) continue;
    docs.push(doc);
    if (score === least) continue;
    sink(heap, score);
    least = heap[0] as number;
  }
  return docs;
}

function scoreSegment(collection: Collection, segment: Segment, index: number, query: Query): Float32Array {
  const { weighing, terms } = query;
  const { scores, frequencies } = roomFor(segment);
  const norm = normIn(collection, segment, weighing);
  for (const { places, weight } of terms) {
    const own = places[index] ?? [];
    if (own.length === 1) addPostings(segment, own[0] as number, weight * (weighing.k1 + 1), norm, scores);
    else if (own.length > 1) addFamily(segment, own, weight * (weighing.k1 + 1), norm, scores, frequencies);
  }
  for (const doc of segment.deleted) scores[doc] = 0;
  return scores;
}

interface Room {
  readonly scores: Float32Array;
  /** Zeros, left as zeros. */
  readonly frequencies: Uint16Array;
}

/** Kept from query to query: made anew and cleared away each time, they are a tenth of a warm answer at 100,000 papers. */
const rooms = new WeakMap<Segment['parts'], Room>();

function roomFor({ parts, documents }: Segment): Room {
  const known = rooms.get(parts);
  known?.scores.fill(0);
  const room = known ?? { scores: new Float32Array(documents), frequencies: new Uint16Array(documents) };
  if (!known) rooms.set(parts, room);
  return room;
}

/** `normOf` a document as `base + perTerm * lengths[doc]`: worked out for each posting, a cold worker is done sooner than with a table. */
interface Norm {
  readonly base: number;
  readonly perTerm: number;
  readonly lengths: Uint16Array;
}

function normIn({ averageLength }: Collection, { lengths }: Segment, weighing: Weighing): Norm {
  const base = normOf(0, averageLength, weighing);
  return { base, perTerm: normOf(1, averageLength, weighing) - base, lengths };
}

/** The hot loop: a term's postings, decoded and scored as they come. */
function addPostings(segment: Segment, term: number, gain: number, norm: Norm, scores: Float32Array): void {
  const { postings, postEnds } = segment.parts;
  const { base, perTerm, lengths } = norm;
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
    scores[doc] = (scores[doc] as number) + (gain * tf) / (tf + base + perTerm * (lengths[doc] as number));
  }
}

/** Members of a family count as one term: their frequencies are summed before they saturate. `frequencies`: zeros, left as zeros. */
function addFamily(
  segment: Segment,
  members: QueryTerm['places'][number],
  gain: number,
  { base, perTerm, lengths }: Norm,
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
    scores[doc] = (scores[doc] as number) + (gain * tf) / (tf + base + perTerm * (lengths[doc] as number));
    frequencies[doc] = 0;
  }
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
