// What both forms of the checksum have in common.

export const LANES = 16;
/** Bytes that all lanes take at a time. */
export const BLOCK = LANES * 4;
/** Odd, half of its bits set: xxHash's first. */
export const PRIME = 0x9e3779b1;
export const START = 0x811c9dc5;
const FOLD = 15;

/** `bytes`: as many as blocks have. Each word in turn goes into the next lane. */
export type LanesOf = (bytes: Uint8Array<ArrayBuffer>) => Uint32Array;

/**
 * By a multiplication, and high bits are folded onto low ones: no change of one word goes unnoticed, since each step is one to one, and
 * without folding two flips of top bits would undo each other.
 */
export function mix(lane: number, word: number): number {
  const mixed = Math.imul(lane ^ word, PRIME);
  return mixed ^ (mixed >>> FOLD);
}
