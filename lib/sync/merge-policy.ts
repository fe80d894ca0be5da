// Which segments become one. Few segments keep answers fast; a paper is rewritten only when as many others are, so that a day's
// papers cost little and large merges are rare.
import type { SegmentRecord } from '../db/feed-db';

/** More than these are brought down by merging the smallest: a cold worker asks for the bytes of each. */
export const SEGMENTS_MAX = 3;
/** So many at least go into one merge. */
const MERGED_MIN = 2;
/** Of a segment's documents, so many may be deleted. */
const DELETED_MAX = 1 / 3;

type Sized = Pick<SegmentRecord, 'documents' | 'deleted'>;

/** The segments to merge next, in the order given; none when all is well. */
export function segmentsToMerge<T extends Sized>(segments: readonly T[]): T[] {
  const hollow = segments.filter(({ documents, deleted }) => deleted.length > documents * DELETED_MAX);
  if (segments.length <= SEGMENTS_MAX) return hollow;
  const rising = segments.toSorted((a, b) => a.documents - b.documents);
  const taken = new Set(rising.slice(0, MERGED_MIN));
  let sum = rising.slice(0, MERGED_MIN).reduce((total, { documents }) => total + documents, 0);
  // What is not larger than all that is taken goes with it, or it would soon be merged again.
  for (const next of rising.slice(MERGED_MIN)) {
    if (next.documents > sum) break;
    taken.add(next);
    sum += next.documents;
  }
  return segments.filter((segment) => taken.has(segment));
}
