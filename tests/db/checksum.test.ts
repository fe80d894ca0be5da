// The checksum comes in two forms: compiled, and in JavaScript for where that is switched off. What one wrote, the other must read.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { sumOf } from '../../lib/db/checksum/checksum';
import { lanesInScript } from '../../lib/db/checksum/checksum-in-script';
import { lanesInWasm } from '../../lib/db/checksum/checksum-in-wasm';
import { BLOCK } from '../../lib/db/checksum/lanes';

const compiled = lanesInWasm();
if (!compiled) throw new Error('WebAssembly is needed here');

/** More than is copied at a time, now and then. */
const blocks = fc.oneof(fc.nat(9), fc.integer({ min: 1020, max: 1030 }));

test('both forms come to the same, wherever the bytes lie', () => {
  fc.assert(
    fc.property(blocks, fc.nat(5), fc.integer(), (count, from, seed) => {
      const buffer = Uint32Array.from({ length: from + (count * BLOCK) / 4 }, (_, i) =>
        Math.imul(i + seed, seed | 1),
      ).buffer;
      const bytes = new Uint8Array(buffer, from * 4);
      expect(compiled(bytes)).toEqual(lanesInScript(bytes));
    }),
  );
});

test('a part is summed as it is by itself', () => {
  const buffer = Uint8Array.from({ length: 400 }, (_, i) => i * 7).buffer;
  for (const [from, size] of [
    [0, 400],
    [4, 396],
    [100, 64],
    [100, 131],
    [8, 0],
  ] as const)
    expect(sumOf(buffer, from, size)).toBe(sumOf(buffer.slice(from, from + size)));
});

test('bytes have the same sum where WebAssembly is switched off', async () => {
  const buffer = Uint8Array.from({ length: 70_001 }, (_, i) => i * 7).buffer;
  const sum = sumOf(buffer);
  vi.stubGlobal('WebAssembly', undefined);
  vi.resetModules();
  const without = await import('../../lib/db/checksum/checksum');
  vi.unstubAllGlobals();
  expect(without.sumOf(buffer)).toBe(sum);
});
