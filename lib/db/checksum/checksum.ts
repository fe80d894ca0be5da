// The sum by which a reader of stored bytes knows that they are those that were written.
import { lanesInScript } from './checksum-in-script';
import { lanesInWasm } from './checksum-in-wasm';
import { BLOCK, type LanesOf, mix, PRIME, START } from './lanes';

/** Lanes of the sum's text. */
const TOLD = 4;

let lanesOf: LanesOf | null = null;

/** Compiles it, where that is not done yet. */
export function readyChecksum(): LanesOf {
  lanesOf ??= lanesInWasm() ?? lanesInScript;
  return lanesOf;
}

/**
 * Of `size` bytes from byte `from` on, a multiple of four. Words are mixed in sixteen abreast, since each step waits for the one before, and
 * a cold worker for all of it. The browser's own SHA-256 takes longer: it copies ten megabytes before it leaves the thread.
 */
export function sumOf(bytes: ArrayBuffer, from = 0, size = bytes.byteLength - from): string {
  const whole = size - (size % BLOCK);
  const told = new Array<number>(TOLD).fill(START);
  readyChecksum()(new Uint8Array(bytes, from, whole)).forEach((lane, i) => {
    told[i % TOLD] = mix(told[i % TOLD] as number, lane);
  });
  let rest = size;
  for (const byte of new Uint8Array(bytes, from + whole, size - whole)) rest = Math.imul(rest ^ byte, PRIME);
  return [...told, rest].map((lane) => (lane >>> 0).toString(16)).join(' ');
}
