// A hash table over a model's terms, as it lies on disk: all terms of a segment are looked up when its papers are folded in, and sixteen
// comparisons of bytes for each would take longer than the rest. Open addressing; a slot holds a term's index plus one.
import { startOf } from '../../util/packed';
import { compareRanges } from '../bytes';
import type { Dictionary } from '../dictionary';

const BASIS = 0x811c9dc5;

/** A power of two, at most two thirds full. */
export function slotsFor(terms: number): number {
  let slots = 1;
  while (slots < terms * 1.5) slots *= 2;
  return terms === 0 ? 0 : slots;
}

/** Puts the terms from `from` up to `to` into the table. */
export function fillSlots(slots: Uint32Array, { termBytes, termEnds }: Dictionary, from: number, to: number): void {
  const mask = slots.length - 1;
  let start = startOf(termEnds, from);
  for (let term = from; term < to; term++) {
    const end = termEnds[term] as number;
    let slot = hashTerm(termBytes, start, end) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = term + 1;
    start = end;
  }
}

/** Index of the term, in UTF-8; -1 when it is not there. */
export function findTerm(slots: Uint32Array, { termBytes, termEnds }: Dictionary, sought: Uint8Array): number {
  if (slots.length === 0) return -1;
  const mask = slots.length - 1;
  for (let slot = hashTerm(sought, 0, sought.length) & mask; ; slot = (slot + 1) & mask) {
    const held = slots[slot] as number;
    if (held === 0) return -1;
    const term = held - 1;
    const from = startOf(termEnds, term);
    if (compareRanges(termBytes, from, termEnds[term] as number, sought, 0, sought.length) === 0) return term;
  }
}

/** FNV-1a over the bytes, mixed once more since only the low bits are used. */
function hashTerm(bytes: Uint8Array, from: number, to: number): number {
  let hash = BASIS;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}
