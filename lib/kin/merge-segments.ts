// Several segments to one without their deleted documents. Pure: the old ones stay readable until the new one is stored.
import type { Segment } from './segment';
import { SegmentWriter } from './segment-writer';

export function mergeSegments(segments: readonly Segment[]): ArrayBuffer {
  const writer = new SegmentWriter();
  for (const segment of segments) {
    const renumbered = new Int32Array(segment.documents).fill(-1);
    for (let doc = 0; doc < segment.documents; doc++) {
      if (!segment.deleted.has(doc)) renumbered[doc] = writer.addDocument(segment.idOf(doc), segment.lengths[doc] ?? 0);
    }
    for (let term = 0; term < segment.terms; term++) {
      const text = segment.termAt(term);
      segment.eachPosting(term, (doc, weight) => {
        const merged = renumbered[doc] ?? -1;
        if (merged >= 0) writer.addPosting(text, merged, weight);
      });
    }
  }
  return writer.finish();
}
