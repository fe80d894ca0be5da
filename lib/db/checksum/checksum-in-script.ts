// The checksum's lanes without WebAssembly, for where that is switched off.
import { LANES, type LanesOf, mix, START } from './lanes';

export const lanesInScript: LanesOf = (bytes) => {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const lanes = new Uint32Array(LANES).fill(START);
  for (let i = 0; i < words.length; i++) {
    const lane = i % LANES;
    lanes[lane] = mix(lanes[lane] as number, words[i] as number);
  }
  return lanes;
};
