// Terms of a sorted dictionary within an edit distance of a word. Neighbours share their beginnings: rows of the Levenshtein matrix
// are kept for what they share, and all terms of a beginning that is too far off already are passed over.
import type { Segment } from '../kin/segment';
import { startOf } from '../util/packed';

/** For each term of a dictionary, the bytes that it shares with the one before it. */
export function sharedBytes(segment: Segment): Uint8Array {
  const { termBytes, termEnds } = segment.parts;
  const shared = new Uint8Array(segment.terms);
  let before = 0;
  let from = termEnds[0] ?? 0;
  for (let term = 1; term < shared.length; term++) {
    const to = termEnds[term] as number;
    const most = Math.min(255, from - before, to - from);
    let same = 0;
    while (same < most && termBytes[before + same] === termBytes[from + same]) same++;
    shared[term] = same;
    before = from;
    from = to;
  }
  return shared;
}

/** Calls back with each term whose distance from `word`, in UTF-16 units, is `max` or less. */
export function eachFuzzyTerm(
  segment: Segment,
  shared: Uint8Array,
  word: string,
  max: number,
  visit: (term: number, distance: number) => void,
): void {
  const { termBytes, termEnds } = segment.parts;
  const columns = word.length + 1;
  // Row i: the distances of a term's first i letters from the word's beginnings; outside the band, one more than allowed.
  const rows = new Uint8Array((word.length + max + 2) * columns).fill(max + 1);
  for (let j = 0; j < columns; j++) rows[j] = j;
  for (let i = 1; i * columns < rows.length; i++) rows[i * columns] = i;
  const letters = Uint16Array.from(word, (letter) => letter.charCodeAt(0));

  /** Rows that hold for the last term looked at. */
  let known = 0;
  /** Length of the beginning that is too far off. */
  let lost = Number.POSITIVE_INFINITY;
  for (let term = 0; term < shared.length; term++) {
    const same = shared[term] as number;
    if (same >= lost) continue;
    lost = Number.POSITIVE_INFINITY;
    const from = startOf(termEnds, term);
    const length = (termEnds[term] as number) - from;
    let depth = Math.min(same, known);
    let plain = true;
    for (; depth < length; depth++) {
      const byte = termBytes[from + depth] as number;
      plain = byte < 128;
      if (!plain) break;
      if (nextRow(rows, depth + 1, columns, letters, byte, max) > max) {
        lost = depth + 1;
        break;
      }
    }
    known = depth;
    if (!plain) {
      const distance = distanceOf(word, segment.termAt(term), max);
      if (distance <= max) visit(term, distance);
    } else if (depth === length) {
      const distance = rows[depth * columns + columns - 1] as number;
      if (distance <= max) visit(term, distance);
    }
  }
}

/** Fills row `i` within the band that can still be near enough; its least distance. */
function nextRow(
  rows: Uint8Array,
  i: number,
  columns: number,
  letters: Uint16Array,
  letter: number,
  max: number,
): number {
  const row = i * columns;
  const above = row - columns;
  let least = rows[row] as number;
  const to = Math.min(columns - 1, i + max);
  for (let j = Math.max(0, i - max - 1); j < to; j++) {
    const replaced = (rows[above + j] as number) + (letters[j] === letter ? 0 : 1);
    const removed = (rows[above + j + 1] as number) + 1;
    const inserted = (rows[row + j] as number) + 1;
    const distance = Math.min(replaced, removed, inserted);
    rows[row + j + 1] = distance;
    if (distance < least) least = distance;
  }
  return least;
}

/** Plain Levenshtein distance, for the few terms that are not ASCII. */
function distanceOf(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? max + 1;
}
