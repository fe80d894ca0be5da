// What a training must have to begin, and what its last step makes of it.
import type { Sliced } from '../../util/run-sliced';
import { encodeModel } from './dense-model';
import { DIMENSIONS, termVectors } from './lsa';
import type { SparseMatrix, Vocabulary } from './training-matrix';

/** The model's bytes. */
export function* finishModel(matrix: SparseMatrix, basis: Float32Array, vocabulary: Vocabulary): Sliced<ArrayBuffer> {
  return yield* encodeModel(vocabulary.terms, yield* termVectors(matrix, basis, vocabulary), DIMENSIONS);
}

/** Many more papers and terms than dimensions, or the vectors would only repeat the terms. */
export function isEnough({ rows, columns }: SparseMatrix): boolean {
  return Math.min(rows, columns) >= 3 * DIMENSIONS;
}
