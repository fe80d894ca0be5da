// All segments as one collection: documents and lengths are summed, so that a score does not depend on how the papers were split.
import type { Segment } from './segment';

export interface Collection {
  readonly segments: readonly Segment[];
  /** Documents that can be found. */
  readonly documents: number;
  /** With deleted ones, which document frequencies still count until the next merge. */
  readonly counted: number;
  readonly averageLength: number;
}

export function collect(segments: readonly Segment[]): Collection {
  let documents = 0;
  let counted = 0;
  let total = 0;
  for (const { parts, lengths, deleted } of segments) {
    counted += lengths.length;
    documents += lengths.length - deleted.size;
    total += parts.totalLength;
    for (const doc of deleted) total -= lengths[doc] ?? 0;
  }
  return { segments, documents, counted, averageLength: documents > 0 ? total / documents : 1 };
}
