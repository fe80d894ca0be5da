// The vectors of a segment's documents as they lie on disk: int8, in the order of the documents.
//
//   HEADER_WORDS uint32: magic, version, documents, dimensions
//   rows
import type { Sliced } from '../../util/run-sliced';

const VERSION = 2;
const MAGIC = 0x52494b50; // "PKIR"
const HEADER_WORDS = 4;
const STEPS = 127;

export interface DenseRows {
  readonly documents: number;
  readonly dimensions: number;
  readonly rows: Int8Array;
}

/** Room for so many rows; filled through `viewOf`. */
export function newRows(documents: number, dimensions: number): ArrayBuffer {
  const buffer = new ArrayBuffer(HEADER_WORDS * 4 + ((documents * dimensions + 3) & ~3));
  new Uint32Array(buffer, 0, HEADER_WORDS).set([MAGIC, VERSION, documents, dimensions]);
  return buffer;
}

export function viewOf(buffer: ArrayBuffer, from = 0): DenseRows {
  const [, , documents = 0, dimensions = 0] = new Uint32Array(buffer, from, HEADER_WORDS);
  return { documents, dimensions, rows: new Int8Array(buffer, from + HEADER_WORDS * 4, documents * dimensions) };
}

/** Null when the bytes, `size` of them from `from` on, are no whole rows of this version. Both are multiples of four. */
export function openRows(buffer: ArrayBuffer, from = 0, size = buffer.byteLength - from): DenseRows | null {
  if (size < HEADER_WORDS * 4 || size % 4 !== 0 || from % 4 !== 0) return null;
  const [magic, version, documents = 0, dimensions = 0] = new Uint32Array(buffer, from, HEADER_WORDS);
  if (magic !== MAGIC || version !== VERSION) return null;
  if (HEADER_WORDS * 4 + ((documents * dimensions + 3) & ~3) !== size) return null;
  return viewOf(buffer, from);
}

/** Writes a vector as a row. Its length is not kept: the largest entry takes all the steps that a byte has. */
export function setRow({ rows, dimensions }: DenseRows, doc: number, sums: Float32Array, at: number): void {
  let largest = 0;
  for (let d = 0; d < dimensions; d++) largest = Math.max(largest, Math.abs(sums[at + d] as number));
  const scale = largest > 0 ? STEPS / largest : 0;
  for (let d = 0; d < dimensions; d++) rows[doc * dimensions + d] = Math.round((sums[at + d] as number) * scale);
}

/** The rows of several segments without their deleted documents, as one. All of one number of dimensions. */
export function* mergeRows(
  parts: readonly { readonly rows: DenseRows; readonly deleted: ReadonlySet<number> }[],
): Sliced<ArrayBuffer> {
  const dimensions = parts[0]?.rows.dimensions ?? 0;
  const documents = parts.reduce((sum, { rows, deleted }) => sum + rows.documents - deleted.size, 0);
  const buffer = newRows(documents, dimensions);
  const merged = viewOf(buffer).rows;
  let to = 0;
  for (const { rows, deleted } of parts) {
    for (let doc = 0; doc < rows.documents; doc++) {
      if (deleted.has(doc)) continue;
      merged.set(rows.rows.subarray(doc * dimensions, (doc + 1) * dimensions), to);
      to += dimensions;
      if (doc % 2_048 === 0) yield;
    }
  }
  return buffer;
}
