// The terms of a segment or a model as they lie in memory, and the search by halves in those that are sorted. The kernel's compiled form
// has one of its own.
import { startOf } from '../util/packed';
import { compareRanges } from './bytes';

/** Terms one after the other, each ending where `termEnds` says; a segment's are sorted. */
export interface Dictionary {
  readonly termBytes: Uint8Array;
  readonly termEnds: Uint32Array;
}

/** Index of the first term that is not before `sought`, in UTF-8. */
export function lowerBoundIn(dictionary: Dictionary, sought: Uint8Array): number {
  let low = 0;
  let high = dictionary.termEnds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareTerm(dictionary, middle, sought) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of a term, in UTF-8; -1 when it is not there. */
export function findIn(dictionary: Dictionary, sought: Uint8Array): number {
  const place = lowerBoundIn(dictionary, sought);
  return place < dictionary.termEnds.length && compareTerm(dictionary, place, sought) === 0 ? place : -1;
}

function compareTerm({ termBytes, termEnds }: Dictionary, term: number, sought: Uint8Array): number {
  return compareRanges(termBytes, startOf(termEnds, term), termEnds[term] as number, sought, 0, sought.length);
}
