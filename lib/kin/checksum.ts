// The checksum of everything that the index stores: its third word, over all words behind it.
import type { Sliced } from '../util/run-sliced';

/** Words hashed before the work may stop. */
const CHECKSUM_STEP = 1 << 19;

/** Word-wise multiplicative hash of all but its own field: 3 ms for 10 MB where a CRC takes 30. Finds damage, not malice. */
export function* checksum(words: Uint32Array): Sliced<number> {
  let hash = 0x811c9dc5;
  for (let from = 3; from < words.length; from += CHECKSUM_STEP) {
    const to = Math.min(words.length, from + CHECKSUM_STEP);
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193) + (hash >>> 15);
    yield;
  }
  return hash >>> 0;
}
