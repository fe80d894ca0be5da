// The trained model as it lies on disk: a vector for each term that the training knew, its weight already in it. Opened as typed
// arrays by who folds papers in; no answer needs it.
//
//   header     HEADER_WORDS uint32: magic, version, dimensions, terms, bytes of the terms
//   termEnds   uint32 a term: where it ends in termBytes
//   slots      uint32: hash table over the terms (term-slots.ts)
//   scales     float32 a term: what a step of its vector is worth
//   termBytes, vectors (int8, `dimensions` a term)
import type { Sliced } from '../../util/run-sliced';
import { fillSlots, findTerm, slotsFor } from './term-slots';

/** Raised with the dimensions, too: what is weighed by them was chosen anew. */
const VERSION = 3;
const MAGIC = 0x4d494b50; // "PKIM"
const HEADER_WORDS = 5;
const STEPS = 127;
const encoder = new TextEncoder();

export interface DenseModel {
  /** Names the training: vectors of another cannot be compared with its own. */
  readonly name: string;
  readonly dimensions: number;
  readonly termBytes: Uint8Array;
  readonly termEnds: Uint32Array;
  readonly slots: Uint32Array;
  readonly scales: Float32Array;
  readonly vectors: Int8Array;
}

/** `vectors`: row-major, one row a term, in the order of `terms`. */
export function* encodeModel(terms: readonly string[], vectors: Float32Array, dimensions: number): Sliced<ArrayBuffer> {
  const encoded = terms.map((term) => encoder.encode(term));
  yield;
  const bytes = encoded.reduce((sum, { length }) => sum + length, 0);
  const layout = layoutOf(dimensions, terms.length, bytes);
  const buffer = new ArrayBuffer(layout.total);
  const model = viewsOf(buffer, '', dimensions, terms.length, bytes);
  let at = 0;
  encoded.forEach((term, i) => {
    model.termBytes.set(term, at);
    at += term.length;
    model.termEnds[i] = at;
  });
  fillSlots(model.slots, model, 0, terms.length);
  yield;
  for (let term = 0; term < terms.length; term++) {
    quantize(model, term, vectors.subarray(term * dimensions, (term + 1) * dimensions));
    if (term % 256 === 0) yield;
  }
  new Uint32Array(buffer).set([MAGIC, VERSION, dimensions, terms.length, bytes]);
  return buffer;
}

function quantize({ scales, vectors, dimensions }: DenseModel, term: number, vector: Float32Array): void {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const scale = largest / STEPS;
  scales[term] = scale;
  for (let d = 0; d < dimensions && scale > 0; d++)
    vectors[term * dimensions + d] = Math.round((vector[d] as number) / scale);
}

/** Null when the bytes are no whole model of this version. */
export function openModel(buffer: ArrayBuffer, name: string): DenseModel | null {
  if (buffer.byteLength < HEADER_WORDS * 4 || buffer.byteLength % 4 !== 0) return null;
  const [magic, version, dimensions = 0, terms = 0, bytes = 0] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC || version !== VERSION) return null;
  if (layoutOf(dimensions, terms, bytes).total !== buffer.byteLength) return null;
  return viewsOf(buffer, name, dimensions, terms, bytes);
}

/** Index of the term, in UTF-8, in the model; -1 when the training did not know it. */
export function modelTerm(model: DenseModel, term: Uint8Array): number {
  return findTerm(model.slots, model, term);
}

/** Adds `weight` times the term's vector. */
export function addVector(model: DenseModel, term: number, weight: number, sum: Float32Array, at = 0): void {
  const { dimensions, vectors } = model;
  const step = weight * (model.scales[term] as number);
  const from = term * dimensions;
  for (let d = 0; d < dimensions; d++) sum[at + d] = (sum[at + d] as number) + step * (vectors[from + d] as number);
}

function viewsOf(buffer: ArrayBuffer, name: string, dimensions: number, terms: number, bytes: number): DenseModel {
  const layout = layoutOf(dimensions, terms, bytes);
  return {
    name,
    dimensions,
    termEnds: new Uint32Array(buffer, layout.termEnds, terms),
    slots: new Uint32Array(buffer, layout.slots, slotsFor(terms)),
    scales: new Float32Array(buffer, layout.scales, terms),
    termBytes: new Uint8Array(buffer, layout.termBytes, bytes),
    vectors: new Int8Array(buffer, layout.vectors, terms * dimensions),
  };
}

function layoutOf(dimensions: number, terms: number, bytes: number) {
  const aligned = (size: number) => (size + 3) & ~3;
  const termEnds = HEADER_WORDS * 4;
  const slots = termEnds + terms * 4;
  const scales = slots + slotsFor(terms) * 4;
  const termBytes = scales + terms * 4;
  const vectors = termBytes + aligned(bytes);
  return { termEnds, slots, scales, termBytes, vectors, total: vectors + aligned(terms * dimensions) };
}
