// A hash table over a dictionary's terms, as it lies on disk: a page asks for a thousand terms of every segment, and sixteen
// comparisons of bytes for each would take longer than all the scoring. Open addressing; a slot holds a term's index plus one.
import { compareRanges } from './bytes';

/** Terms as they lie one after the other, each ending where `ends` says. */
export interface Dictionary {
  readonly termBytes: Uint8Array;
  readonly termEnds: Uint32Array;
}

/** A power of two, at most two thirds full. */
export function slotsFor(terms: number): number {
  let slots = 1;
  while (slots < terms * 1.5) slots *= 2;
  return terms === 0 ? 0 : slots;
}

/** FNV-1a over the bytes, mixed once more since only the low bits are used. */
export function hashTerm(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** Puts the terms from `from` up to `to` into the table. */
export function fillSlots(slots: Uint32Array, { termBytes, termEnds }: Dictionary, from: number, to: number): void {
  const mask = slots.length - 1;
  let start = from === 0 ? 0 : (termEnds[from - 1] as number);
  for (let term = from; term < to; term++) {
    const end = termEnds[term] as number;
    let slot = hashTerm(termBytes, start, end) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = term + 1;
    start = end;
  }
}

/** Index of the term with these bytes and this hash, -1 when it is not there. */
export function findTerm(slots: Uint32Array, dictionary: Dictionary, bytes: Uint8Array, hash: number): number {
  if (slots.length === 0) return -1;
  const { termBytes, termEnds } = dictionary;
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const held = slots[slot] as number;
    if (held === 0) return -1;
    const term = held - 1;
    const from = term === 0 ? 0 : (termEnds[term - 1] as number);
    if (compareRanges(termBytes, from, termEnds[term] as number, bytes, 0, bytes.length) === 0) return term;
  }
}
