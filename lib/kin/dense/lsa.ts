// Latent semantic analysis by randomised truncated SVD (Halko, Martinsson & Tropp 2011, algorithm 4.4), in steps: between two of them
// the whole state is one matrix, so that a worker that dies goes on where it was.
import type { Sliced } from '../../util/run-sliced';
import { seeded } from '../../util/seeded';
import { eigenOf, gram, multiply, multiplyTransposed, orthonormalize } from './linear-algebra';
import type { SparseMatrix, Vocabulary } from './training-matrix';

/** Measured: 48 and 64 find no more, 32 a little less. */
export const DIMENSIONS = 40;
const OVERSAMPLED = 16;
/** Columns of the basis. */
export const WIDTH = DIMENSIONS + OVERSAMPLED;
/** Passes over the papers; with two, figures still depend on where the training started. */
export const POWER_STEPS = 5;

/** Where the training starts: normally distributed, the same for every training. */
export function* startBasis(columns: number): Sliced<Float32Array> {
  const uniform = seeded(3);
  const basis = new Float32Array(columns * WIDTH);
  for (let i = 0; i < basis.length; i++) {
    basis[i] = Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
    if (i % 8_192 === 0) yield;
  }
  return basis;
}

/** One pass: a basis that is nearer to the leading right singular vectors. */
export function* powerStep(matrix: SparseMatrix, basis: Float32Array): Sliced<Float32Array> {
  const left = yield* multiply(matrix, basis, WIDTH);
  yield* orthonormalize(left, WIDTH);
  const right = yield* multiplyTransposed(matrix, left, WIDTH);
  yield* orthonormalize(right, WIDTH);
  return right;
}

/** A vector for each term of the vocabulary, its weight in it; row-major, DIMENSIONS wide. */
export function* termVectors(matrix: SparseMatrix, basis: Float32Array, { weights }: Vocabulary): Sliced<Float32Array> {
  const left = yield* multiply(matrix, basis, WIDTH);
  const { values, vectors } = yield* eigenOf(yield* gram(left, WIDTH), WIDTH);
  const leading = [...values.keys()].sort((a, b) => (values[b] as number) - (values[a] as number)).slice(0, DIMENSIONS);
  const terms = new Float32Array(weights.length * DIMENSIONS);
  for (let term = 0; term < weights.length; term++) {
    const from = term * WIDTH;
    leading.forEach((column, d) => {
      let sum = 0;
      for (let i = 0; i < WIDTH; i++) sum += (basis[from + i] as number) * (vectors[i * WIDTH + column] as number);
      terms[term * DIMENSIONS + d] = sum * (weights[term] as number);
    });
    if (term % 32 === 0) yield;
  }
  return terms;
}
