// The vectors of a segment's documents as they lie on disk, in the order of the documents: four bits a value, which find as much as eight
// and are read in half the time.
//
//   HEADER_WORDS uint32: magic, version, documents, dimensions
//   rows: two values a byte, the lower four bits first, each raised by RAISED; whole words each, so that one is copied in few steps
import type { Sliced } from '../../util/run-sliced';

const VERSION = 4;
const MAGIC = 0x52494b50; // "PKIR"
const HEADER_WORDS = 4;
const STEPS = 7;
const RAISED = 8;

export interface DenseRows {
  readonly documents: number;
  readonly dimensions: number;
  /** `rowBytes(dimensions)` each. */
  readonly rows: Uint8Array;
}

/** A multiple of four. */
export function rowBytes(dimensions: number): number {
  return ((dimensions + 7) >> 3) << 2;
}

/** Room for so many rows; filled through `viewOf`. */
export function newRows(documents: number, dimensions: number): ArrayBuffer {
  const buffer = new ArrayBuffer(sizeOf(documents, dimensions));
  new Uint32Array(buffer, 0, HEADER_WORDS).set([MAGIC, VERSION, documents, dimensions]);
  return buffer;
}

function sizeOf(documents: number, dimensions: number): number {
  return HEADER_WORDS * 4 + documents * rowBytes(dimensions);
}

export function viewOf(buffer: ArrayBuffer, from = 0): DenseRows {
  const [, , documents = 0, dimensions = 0] = new Uint32Array(buffer, from, HEADER_WORDS);
  return {
    documents,
    dimensions,
    rows: new Uint8Array(buffer, from + HEADER_WORDS * 4, documents * rowBytes(dimensions)),
  };
}

/** Null when the bytes, `size` of them from `from` on, are no whole rows of this version. Both are multiples of four. */
export function openRows(buffer: ArrayBuffer, from = 0, size = buffer.byteLength - from): DenseRows | null {
  if (size < HEADER_WORDS * 4 || size % 4 !== 0 || from % 4 !== 0) return null;
  const [magic, version, documents = 0, dimensions = 0] = new Uint32Array(buffer, from, HEADER_WORDS);
  if (magic !== MAGIC || version !== VERSION) return null;
  if (sizeOf(documents, dimensions) !== size) return null;
  return viewOf(buffer, from);
}

/** Writes a vector as a row. Its length is not kept: the largest entry takes all the steps that there are. */
export function setRow({ rows, dimensions }: DenseRows, doc: number, sums: Float32Array, at: number): void {
  let largest = 0;
  for (let d = 0; d < dimensions; d++) largest = Math.max(largest, Math.abs(sums[at + d] as number));
  const scale = largest > 0 ? STEPS / largest : 0;
  const stepsOf = (d: number) => (d < dimensions ? Math.round((sums[at + d] as number) * scale) : 0) + RAISED;
  const from = doc * rowBytes(dimensions);
  for (let d = 0; d < dimensions; d += 2) rows[from + (d >> 1)] = stepsOf(d) | (stepsOf(d + 1) << 4);
}

/** A whole row into `to`, in steps. */
export function readRow({ rows, dimensions }: Pick<DenseRows, 'rows' | 'dimensions'>, doc: number, to: Float64Array) {
  const from = doc * rowBytes(dimensions);
  for (let d = 0; d < dimensions; d++) {
    const byte = rows[from + (d >> 1)] as number;
    to[d] = (d & 1 ? byte >> 4 : byte & 15) - RAISED;
  }
}

/** The rows of several segments without their deleted documents, as one. All of one number of dimensions. */
export function* mergeRows(
  parts: readonly { readonly rows: DenseRows; readonly deleted: ReadonlySet<number> }[],
): Sliced<ArrayBuffer> {
  const dimensions = parts[0]?.rows.dimensions ?? 0;
  const documents = parts.reduce((sum, { rows, deleted }) => sum + rows.documents - deleted.size, 0);
  const size = rowBytes(dimensions);
  const buffer = newRows(documents, dimensions);
  const merged = viewOf(buffer).rows;
  let to = 0;
  for (const { rows, deleted } of parts) {
    for (let doc = 0; doc < rows.documents; doc++) {
      if (deleted.has(doc)) continue;
      merged.set(rows.rows.subarray(doc * size, (doc + 1) * size), to);
      to += size;
      if (doc % 2_048 === 0) yield;
    }
  }
  return buffer;
}
