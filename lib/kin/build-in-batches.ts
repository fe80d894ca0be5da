// Documents to a segment without a long pause: a writer for each batch, then a merge of the batches.
import type { Sliced } from '../util/run-sliced';
import { mergeSegments } from './merge-segments';
import { Segment } from './segment';
import { SegmentWriter } from './segment-writer';

/** `write` adds one document to the writer that it is given. */
export function* buildInBatches<T>(
  documents: readonly T[],
  batch: number,
  write: (writer: SegmentWriter, document: T) => void,
): Sliced<ArrayBuffer> {
  const batches: ArrayBuffer[] = [];
  for (let from = 0; from === 0 || from < documents.length; from += batch) {
    const writer = new SegmentWriter();
    for (const document of documents.slice(from, from + batch)) {
      write(writer, document);
      yield;
    }
    batches.push(yield* writer.finish());
    yield;
  }
  const [only] = batches;
  if (only && batches.length === 1) return only;
  return yield* mergeSegments(batches.map(openWritten));
}

function openWritten(buffer: ArrayBuffer): Segment {
  const segment = Segment.open(buffer);
  if (!segment) throw new Error('A segment that was just written cannot be read.');
  return segment;
}
