// The training in one go, for feeds in memory; the worker takes the same steps one at a time and keeps what lies between them.
import type { Sliced } from '../../util/run-sliced';
import type { Segment } from '../segment';
import { encodeModel } from './dense-model';
import { DIMENSIONS, POWER_STEPS, powerStep, startBasis, termVectors } from './lsa';
import { chooseVocabulary, type SparseMatrix, sampleMatrix, type Vocabulary } from './training-matrix';

/** The model's bytes; null when there is too little to learn from. */
export function* trainWhole(segments: readonly Segment[]): Sliced<ArrayBuffer | null> {
  const vocabulary = yield* chooseVocabulary(segments);
  const matrix = yield* sampleMatrix(segments, vocabulary);
  if (!isEnough(matrix)) return null;
  let basis = yield* startBasis(matrix.columns);
  for (let step = 0; step < POWER_STEPS; step++) basis = yield* powerStep(matrix, basis);
  return yield* finishModel(matrix, basis, vocabulary);
}

export function* finishModel(matrix: SparseMatrix, basis: Float32Array, vocabulary: Vocabulary): Sliced<ArrayBuffer> {
  return yield* encodeModel(vocabulary.terms, yield* termVectors(matrix, basis, vocabulary), DIMENSIONS);
}

/** Many more papers and terms than dimensions, or the vectors would only repeat the terms. */
export function isEnough({ rows, columns }: SparseMatrix): boolean {
  return Math.min(rows, columns) >= 3 * DIMENSIONS;
}
