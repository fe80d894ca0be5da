// A page's own vector: where the papers lie that its terms find first (pseudo relevance feedback after Rocchio 1971, in the space of the
// vectors). On the judged sets it ranks as well as the sum of the page's terms' vectors or better, and an answer reads no vectors of terms.
import { type DenseRows, readRow } from './dense-rows';

/** A paper that the page's terms found. */
export interface Found {
  /** Of its segment; null where it has none. */
  readonly rows: DenseRows | null;
  readonly doc: number;
  /** By its terms. */
  readonly score: number;
}

/** Papers that tell where a page lies: 5 and 20 do as well. */
export const FOUND_FIRST = 10;

/** Of unit length; null when none of the first has a vector. `found`: best first, vectors of one training. */
export function pageVector(found: readonly Found[]): Float32Array | null {
  const first = found.slice(0, FOUND_FIRST);
  const sum = new Float64Array(first.reduce((most, { rows }) => Math.max(most, rows?.dimensions ?? 0), 0));
  const best = first[0]?.score ?? 1;
  for (const { rows, doc, score } of first) if (rows) addRow(sum, rows, doc, (score / best) ** 2);
  const length = lengthOf(sum);
  return length > 0 ? Float32Array.from(sum, (value) => value / length) : null;
}

function addRow(sum: Float64Array, rows: DenseRows, doc: number, share: number): void {
  const row = new Float64Array(rows.dimensions);
  readRow(rows, doc, row);
  const length = lengthOf(row);
  if (length === 0) return;
  const factor = share / length;
  for (let d = 0; d < row.length; d++) sum[d] = (sum[d] as number) + factor * (row[d] as number);
}

function lengthOf(vector: Float64Array): number {
  let square = 0;
  for (let d = 0; d < vector.length; d++) square += (vector[d] as number) ** 2;
  return Math.sqrt(square);
}
