// The little dense linear algebra that the training needs, in slices: products with a sparse matrix, orthonormal columns, the
// eigenvectors of a small symmetric matrix. Matrices are row-major.
import type { Sliced } from '../../util/run-sliced';
import type { SparseMatrix } from './training-matrix';

/** Multiplications before the work may stop: some half a millisecond. */
const PRODUCTS_A_STEP = 400_000;
const SWEEPS_MAX = 12;
const TINY = 1e-12;

/** `matrix · right`; `right` has `width` columns. */
export function multiply(matrix: SparseMatrix, right: Float32Array, width: number): Sliced<Float32Array> {
  return products(matrix, right, width, false);
}

/** `matrixᵀ · right`. */
export function multiplyTransposed(matrix: SparseMatrix, right: Float32Array, width: number): Sliced<Float32Array> {
  return products(matrix, right, width, true);
}

function* products(
  { rows, columns, rowStarts, columnOf, values }: SparseMatrix,
  right: Float32Array,
  width: number,
  transposed: boolean,
): Sliced<Float32Array> {
  const product = new Float32Array((transposed ? columns : rows) * width);
  let left = PRODUCTS_A_STEP;
  for (let row = 0; row < rows; row++) {
    const atRow = row * width;
    const end = rowStarts[row + 1] as number;
    for (let i = rowStarts[row] as number; i < end; i++) {
      const atColumn = (columnOf[i] as number) * width;
      addScaled(
        right,
        transposed ? atRow : atColumn,
        values[i] as number,
        product,
        transposed ? atColumn : atRow,
        width,
      );
      left -= width;
    }
    if (left > 0) continue;
    left = PRODUCTS_A_STEP;
    yield;
  }
  return product;
}

/** A plain function: engines are slow to optimise a loop inside a generator. */
function addScaled(
  from: Float32Array,
  fromAt: number,
  scale: number,
  to: Float32Array,
  toAt: number,
  width: number,
): void {
  for (let c = 0; c < width; c++) to[toAt + c] = (to[toAt + c] as number) + scale * (from[fromAt + c] as number);
}

/** Makes the columns orthonormal in place: Cholesky QR, twice, since once loses half of the digits. */
export function* orthonormalize(matrix: Float32Array, width: number): Sliced<void> {
  for (let pass = 0; pass < 2; pass++) {
    const upper = choleskyOf(yield* gram(matrix, width), width);
    const rows = matrix.length / width;
    for (let row = 0; row < rows; row++) {
      const at = row * width;
      for (let j = 0; j < width; j++) {
        let value = matrix[at + j] as number;
        for (let p = 0; p < j; p++) value -= (matrix[at + p] as number) * (upper[p * width + j] as number);
        matrix[at + j] = value / (upper[j * width + j] as number);
      }
      if (row % 64 === 0) yield;
    }
  }
}

/** `matrixᵀ · matrix`, both halves filled. */
export function* gram(matrix: Float32Array, width: number): Sliced<Float64Array> {
  const product = new Float64Array(width * width);
  const rows = matrix.length / width;
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    for (let i = 0; i < width; i++) {
      const value = matrix[at + i] as number;
      if (value === 0) continue;
      for (let j = i; j < width; j++)
        product[i * width + j] = (product[i * width + j] as number) + value * (matrix[at + j] as number);
    }
    if (row % 64 === 0) yield;
  }
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) product[i * width + j] = product[j * width + i] as number;
  return product;
}

/** Upper triangular `R` with `Rᵀ · R` the given matrix. */
function choleskyOf(symmetric: Float64Array, n: number): Float64Array {
  const upper = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) {
      let value = symmetric[i * n + j] as number;
      for (let p = 0; p < i; p++) value -= (upper[p * n + i] as number) * (upper[p * n + j] as number);
      // Columns that depend on others, in a feed of few papers, stay at zero length instead of dividing by it.
      upper[i * n + j] = i === j ? Math.sqrt(Math.max(value, TINY)) : value / (upper[i * n + i] as number);
    }
  }
  return upper;
}

export interface Eigen {
  readonly values: Float64Array;
  /** In columns. */
  readonly vectors: Float64Array;
}

/** Of a symmetric matrix, which it destroys: cyclic Jacobi (Golub & Van Loan, Matrix Computations, 8.5). */
export function* eigenOf(symmetric: Float64Array, n: number): Sliced<Eigen> {
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < SWEEPS_MAX; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const entry = symmetric[p * n + q] as number;
        off += entry * entry;
        if (Math.abs(entry) < TINY) continue;
        const theta = ((symmetric[q * n + q] as number) - (symmetric[p * n + p] as number)) / (2 * entry);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        rotate(symmetric, n, p, q, cosine, tangent * cosine);
        rotateColumns(vectors, n, p, q, cosine, tangent * cosine);
      }
      yield;
    }
    if (off < TINY) break;
  }
  return { values: Float64Array.from({ length: n }, (_, i) => symmetric[i * n + i] as number), vectors };
}

function rotate(matrix: Float64Array, n: number, p: number, q: number, cosine: number, sine: number): void {
  rotateColumns(matrix, n, p, q, cosine, sine);
  for (let i = 0; i < n; i++) {
    const x = matrix[p * n + i] as number;
    const y = matrix[q * n + i] as number;
    matrix[p * n + i] = cosine * x - sine * y;
    matrix[q * n + i] = sine * x + cosine * y;
  }
}

function rotateColumns(matrix: Float64Array, n: number, p: number, q: number, cosine: number, sine: number): void {
  for (let i = 0; i < n; i++) {
    const x = matrix[i * n + p] as number;
    const y = matrix[i * n + q] as number;
    matrix[i * n + p] = cosine * x - sine * y;
    matrix[i * n + q] = sine * x + cosine * y;
  }
}
