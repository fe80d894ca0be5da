// The reader of this worker: compiled where the browser allows it.
import { readerInScript } from './reader-in-script';
import { readerInWasm } from './reader-in-wasm';
import type { TermReader } from './term-reader';

let chosen: TermReader | null = null;

/** One for all who read: each begins with `forget` and waits for nothing until it is done. */
export function termReader(): TermReader {
  chosen ??= readerInWasm() ?? readerInScript();
  return chosen;
}
