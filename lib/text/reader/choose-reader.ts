// The reader of this worker: compiled where the browser allows it.
import { readerInScript } from './reader-in-script';
import { readerInWasm } from './reader-in-wasm';
import type { TermReader } from './term-reader';

let chosen: TermReader | null = null;

/** One for all who read: whoever waits in between asks whether the reading is still theirs. */
export function termReader(): TermReader {
  chosen ??= readerInWasm() ?? readerInScript();
  return chosen;
}
