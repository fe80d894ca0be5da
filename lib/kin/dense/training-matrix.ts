// What the training reads: a sample of the papers as rows of tf·idf weights over the vocabulary, at unit length. Taken from the
// segments' postings; no text is read again.
import type { Sliced } from '../../util/run-sliced';
import type { Segment } from '../segment';
import { idf } from '../weighing';

/** Rarer terms say nothing of other terms. */
const FREQUENCY_MIN = 3;
/** About so many, the most frequent; beyond them a term stands in a handful of papers. */
const VOCABULARY_MAX = 12_000;
/** Papers that are trained on; the rest are folded in. */
const SAMPLE_MAX = 8_000;

/** Rows over columns, compressed by rows. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly rowStarts: Uint32Array;
  readonly columnOf: Uint32Array;
  readonly values: Float32Array;
}

export interface Vocabulary {
  readonly terms: readonly string[];
  /** Inverse document frequency of each. */
  readonly weights: Float32Array;
}

export function* chooseVocabulary(segments: readonly Segment[]): Sliced<Vocabulary> {
  const frequencies = new Map<string, number>();
  let documents = 0;
  for (const segment of segments) {
    documents += segment.documents;
    for (let term = 0; term < segment.terms; term++) {
      const name = segment.termAt(term);
      frequencies.set(name, (frequencies.get(name) ?? 0) + segment.frequencyOf(term));
      if (term % 1_024 === 0) yield;
    }
  }
  yield;
  const least = leastFrequency(frequencies.values());
  const kept: [string, number][] = [];
  for (const entry of frequencies) if (entry[1] >= least) kept.push(entry);
  yield;
  // One order, however the papers were split: the vectors follow it.
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    terms: kept.map(([term]) => term),
    weights: Float32Array.from(kept, ([, frequency]) => idf(frequency, documents)),
  };
}

/** What a term must reach for the vocabulary to stay near its size, told from how many terms have each frequency. */
function leastFrequency(frequencies: Iterable<number>): number {
  const terms: number[] = [];
  for (const frequency of frequencies) terms[frequency] = (terms[frequency] ?? 0) + 1;
  let kept = 0;
  let least = terms.length;
  while (least > FREQUENCY_MIN && kept < VOCABULARY_MAX) kept += terms[--least] ?? 0;
  return Math.max(FREQUENCY_MIN, least);
}

export function* sampleMatrix(segments: readonly Segment[], { terms, weights }: Vocabulary): Sliced<SparseMatrix> {
  const columnOf = new Map(terms.map((term, column) => [term, column]));
  yield;
  const rowOf = chooseRows(segments);
  const rows = rowOf.reduce((sum, own) => sum + own.filter((row) => row >= 0).length, 0);
  const lengths = new Uint32Array(rows + 1);
  yield* eachEntry(segments, columnOf, rowOf, (row) => {
    lengths[row + 1] = (lengths[row + 1] as number) + 1;
  });
  for (let row = 0; row < rows; row++) lengths[row + 1] = (lengths[row + 1] as number) + (lengths[row] as number);
  const next = lengths.slice(0, rows);
  const matrix = {
    rows,
    columns: terms.length,
    rowStarts: lengths,
    columnOf: new Uint32Array(lengths[rows] as number),
    values: new Float32Array(lengths[rows] as number),
  };
  yield* eachEntry(segments, columnOf, rowOf, (row, column, frequency) => {
    const at = next[row] as number;
    next[row] = at + 1;
    matrix.columnOf[at] = column;
    matrix.values[at] = (1 + Math.log(frequency)) * (weights[column] as number);
  });
  yield* normalizeRows(matrix);
  return matrix;
}

/** For each document of each segment its row, -1 when it is deleted or left out: evenly over all that can be found. */
function chooseRows(segments: readonly Segment[]): Int32Array[] {
  const found = segments.reduce((sum, { documents, deleted }) => sum + documents - deleted.size, 0);
  const share = Math.min(1, SAMPLE_MAX / Math.max(1, found));
  let passed = 0;
  let rows = 0;
  return segments.map(({ documents, deleted }) =>
    Int32Array.from({ length: documents }, (_, doc) => {
      if (deleted.has(doc)) return -1;
      passed++;
      return Math.floor(passed * share) > rows ? rows++ : -1;
    }),
  );
}

function* eachEntry(
  segments: readonly Segment[],
  columnOf: ReadonlyMap<string, number>,
  rowOf: readonly Int32Array[],
  visit: (row: number, column: number, frequency: number) => void,
): Sliced<void> {
  for (const [s, segment] of segments.entries()) {
    const rows = rowOf[s] as Int32Array;
    let left = 20_000;
    for (let term = 0; term < segment.terms; term++) {
      left -= 20;
      const column = columnOf.get(segment.termAt(term));
      if (column !== undefined) {
        left -= segment.frequencyOf(term);
        segment.eachPosting(term, (doc, frequency) => {
          const row = rows[doc] as number;
          if (row >= 0) visit(row, column, frequency);
        });
      }
      if (left > 0) continue;
      left = 20_000;
      yield;
    }
  }
}

function* normalizeRows({ rows, rowStarts, values }: SparseMatrix): Sliced<void> {
  for (let row = 0; row < rows; row++) {
    const from = rowStarts[row] as number;
    const to = rowStarts[row + 1] as number;
    let square = 0;
    for (let i = from; i < to; i++) square += (values[i] as number) ** 2;
    const length = Math.sqrt(square) || 1;
    for (let i = from; i < to; i++) values[i] = (values[i] as number) / length;
    if (row % 512 === 0) yield;
  }
}
