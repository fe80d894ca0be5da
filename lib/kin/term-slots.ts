// A hash table over a dictionary's terms, as it lies on disk: a page asks for a thousand terms of every segment, and sixteen
// comparisons of bytes for each would take longer than all the scoring. Open addressing; a slot holds a term's index plus one.
import { compareRanges } from './bytes';

/** Terms as they lie one after the other, each ending where `ends` says. */
export interface Dictionary {
  readonly termBytes: Uint8Array;
  readonly termEnds: Uint32Array;
}

const encoder = new TextEncoder();
const BYTES_USUAL = 128;
const BASIS = 0x811c9dc5;

/**
 * A term as the tables look it up: its bytes in UTF-8, `length` of them, and their hash. One is filled again and again, since a page
 * has hundreds.
 */
export class TermKey {
  bytes = new Uint8Array(BYTES_USUAL);
  length = 0;
  hash = 0;

  /** Takes the place of the term before. */
  set(term: string): this {
    const { bytes } = this;
    let hash = BASIS;
    for (let i = 0; i < term.length; i++) {
      const unit = term.charCodeAt(i);
      // Nearly all terms are short and of ASCII, for which an encoder is slow to call.
      if (unit > 127 || i >= BYTES_USUAL) return this.take(encoder.encode(term));
      bytes[i] = unit;
      hash = hashByte(hash, unit);
    }
    this.length = term.length;
    this.hash = finish(hash);
    return this;
  }

  take(bytes: Uint8Array): this {
    this.length = bytes.length;
    if (bytes.length > this.bytes.length) this.bytes = new Uint8Array(bytes);
    else this.bytes.set(bytes);
    this.hash = hashTerm(this.bytes, 0, this.length);
    return this;
  }
}

/** A power of two, at most two thirds full. */
export function slotsFor(terms: number): number {
  let slots = 1;
  while (slots < terms * 1.5) slots *= 2;
  return terms === 0 ? 0 : slots;
}

/** FNV-1a over the bytes, mixed once more since only the low bits are used. */
export function hashTerm(bytes: Uint8Array, from: number, to: number): number {
  let hash = BASIS;
  for (let i = from; i < to; i++) hash = hashByte(hash, bytes[i] as number);
  return finish(hash);
}

const hashByte = (hash: number, byte: number) => Math.imul(hash ^ byte, 0x01000193);
const finish = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;

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

/** Index of the term, -1 when it is not there. */
export function findTerm(slots: Uint32Array, dictionary: Dictionary, { bytes, length, hash }: TermKey): number {
  if (slots.length === 0) return -1;
  const { termBytes, termEnds } = dictionary;
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const held = slots[slot] as number;
    if (held === 0) return -1;
    const term = held - 1;
    const from = term === 0 ? 0 : (termEnds[term - 1] as number);
    if (compareRanges(termBytes, from, termEnds[term] as number, bytes, 0, length) === 0) return term;
  }
}
