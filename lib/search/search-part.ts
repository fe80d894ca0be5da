// The as-you-type part of a segment: a small index of its own for each field, one after the other in one buffer.
//
//   magic, version, documents, and the size of each field's index in bytes: uint32 each
//   the indexes, in the order of FIELDS; ids stand in the first alone
import { buildInBatches } from '../kin/build-in-batches';
import { mergeSegments } from '../kin/merge-segments';
import { Segment } from '../kin/segment';
import { wordsOf } from '../text/words';
import type { Sliced } from '../util/run-sliced';
import { FIELDS, type Searchable, textOf } from './fields';

/** Raised when fields or words change: what is stored is then built again. */
const SEARCH_VERSION = 1;
const MAGIC = 0x48435250; // "PRCH"
const HEADER_WORDS = 3 + FIELDS.length;
const BATCH_PAPERS = 100;

export interface SearchPart {
  /** In the order of FIELDS; a posting's weight is how often the word stands in the field. */
  readonly fields: readonly Segment[];
  readonly documents: number;
  readonly deleted: ReadonlySet<number>;
}

export function* buildSearchPart(papers: readonly Searchable[]): Sliced<ArrayBuffer> {
  const indexes: ArrayBuffer[] = [];
  for (const [i, field] of FIELDS.entries()) {
    indexes.push(
      yield* buildInBatches(papers, BATCH_PAPERS, (writer, paper) => {
        const counts = new Map<string, number>();
        for (const word of wordsOf(textOf(paper, field))) counts.set(word, (counts.get(word) ?? 0) + 1);
        writer.addWeights(i === 0 ? paper.id : '', counts.size, counts);
      }),
    );
  }
  return yield* frame(indexes, papers.length);
}

/** Without deleted documents; the same bytes as a part built from what is left. */
export function* mergeSearchParts(parts: readonly SearchPart[]): Sliced<ArrayBuffer> {
  const indexes: ArrayBuffer[] = [];
  for (const i of FIELDS.keys()) {
    indexes.push(yield* mergeSegments(parts.flatMap(({ fields }) => fields[i] ?? [])));
  }
  return yield* frame(
    indexes,
    parts.reduce((sum, { documents, deleted }) => sum + documents - deleted.size, 0),
  );
}

/** The first field's index, which holds the ids, as it lies in a stored part. */
export function idsPart(part: Blob): Blob {
  return part.slice(HEADER_WORDS * 4);
}

/** Null when the bytes are cut short or of another version. Flipped bits go unnoticed here: see lib/db/sealed.ts. */
export function openSearchPart(buffer: ArrayBuffer, deleted: ReadonlySet<number>): SearchPart | null {
  if (buffer.byteLength < HEADER_WORDS * 4) return null;
  const [magic, version, documents = 0, ...sizes] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC || version !== SEARCH_VERSION) return null;
  const fields: Segment[] = [];
  let from = HEADER_WORDS * 4;
  for (const size of sizes) {
    const segment = Segment.openPart(buffer, from, size, deleted);
    if (!segment || segment.documents !== documents) return null;
    fields.push(segment);
    from += size;
  }
  return from === buffer.byteLength ? { fields, documents, deleted } : null;
}

function* frame(indexes: readonly ArrayBuffer[], documents: number): Sliced<ArrayBuffer> {
  const size = indexes.reduce((sum, { byteLength }) => sum + byteLength, HEADER_WORDS * 4);
  const framed = new Uint8Array(size);
  new Uint32Array(framed.buffer, 0, HEADER_WORDS).set([
    MAGIC,
    SEARCH_VERSION,
    documents,
    ...indexes.map(({ byteLength }) => byteLength),
  ]);
  let at = HEADER_WORDS * 4;
  for (const index of indexes) {
    yield;
    framed.set(new Uint8Array(index), at);
    at += index.byteLength;
  }
  yield;
  return framed.buffer;
}
