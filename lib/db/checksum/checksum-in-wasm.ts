// The checksum's lanes by WebAssembly, a worker's at full speed from its first call.
import { startWasm } from '../../util/start-wasm';
import { CHECKSUM_CODE } from './checksum-code';
import { LANES, type LanesOf } from './lanes';

interface Exports {
  readonly memory: WebAssembly.Memory;
  begin(): void;
  add(at: number, bytes: number): void;
  end(to: number): void;
}

/** Copied at a time: stays in the processor's cache. A multiple of a block. */
const CHUNK = 65_536;

/** Null where WebAssembly or its SIMD is switched off. */
export function lanesInWasm(): LanesOf | null {
  const code = startWasm<Exports>(CHECKSUM_CODE);
  if (!code) return null;
  const room = new Uint8Array(code.memory.buffer);
  return (bytes) => {
    code.begin();
    for (let from = 0; from < bytes.length; from += CHUNK) {
      const chunk = bytes.subarray(from, from + CHUNK);
      room.set(chunk);
      code.add(0, chunk.length);
    }
    code.end(0);
    return new Uint32Array(code.memory.buffer, 0, LANES).slice();
  };
}
