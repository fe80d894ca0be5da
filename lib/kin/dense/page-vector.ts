// A page's own vector: where the papers lie that its terms find first (pseudo relevance feedback after Rocchio 1971, in the space of the
// vectors). On the judged sets it ranks as well as the sum of the page's terms' vectors or better, and an answer reads no vectors of terms.
import { type DenseRows, valueAt } from './dense-rows';

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
  const sum: number[] = [];
  const best = found[0]?.score ?? 1;
  for (const { rows, doc, score } of found.slice(0, FOUND_FIRST)) {
    if (!rows) continue;
    const row = Array.from({ length: rows.dimensions }, (_, d) => valueAt(rows, doc, d));
    const length = lengthOf(row);
    if (length === 0) continue;
    const share = (score / best) ** 2 / length;
    row.forEach((value, d) => {
      sum[d] = (sum[d] ?? 0) + share * value;
    });
  }
  const length = lengthOf(sum);
  return length > 0 ? Float32Array.from(sum, (value) => value / length) : null;
}

function lengthOf(vector: readonly number[]): number {
  return Math.sqrt(vector.reduce((square, value) => square + value ** 2, 0));
}
