// The checksum of everything that the index stores: its third word, over all words behind it. Finds damage, not malice.
import type { Sliced } from '../util/run-sliced';

/** Words hashed before the work may stop. */
const CHECKSUM_STEP = 1 << 19;
const LANES = 4;
const PRIME = 0x01000193;

/** Word-wise multiplicative hash of all but its own field. */
export function* checksum(words: Uint32Array): Sliced<number> {
  const lanes = new Int32Array(LANES).fill(0x811c9dc5);
  for (let from = 3; from < words.length; from += CHECKSUM_STEP) {
    hashOn(lanes, words, from, Math.min(words.length, from + CHECKSUM_STEP));
    yield;
  }
  let hash = words.length;
  for (const lane of lanes) hash = mix(hash, lane);
  return hash >>> 0;
}

/**
 * A plain function, since engines are slow to optimise a loop inside a generator, and four hashes side by side, since each step of
 * one waits for the step before: a cold worker waits for all of it.
 */
function hashOn(lanes: Int32Array, words: Uint32Array, from: number, to: number): void {
  let a = lanes[0] as number;
  let b = lanes[1] as number;
  let c = lanes[2] as number;
  let d = lanes[3] as number;
  let i = from;
  for (; i + LANES <= to; i += LANES) {
    a = mix(a, words[i] as number);
    b = mix(b, words[i + 1] as number);
    c = mix(c, words[i + 2] as number);
    d = mix(d, words[i + 3] as number);
  }
  for (; i < to; i++) a = mix(a, words[i] as number);
  lanes.set([a, b, c, d]);
}

/** One to one in the word, so that no change of a single word goes unnoticed. */
function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, PRIME);
  return mixed ^ (mixed >>> 15);
}
