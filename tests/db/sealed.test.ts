import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWhole, seal } from '../../lib/db/sealed';

const bytesOf = (values: Iterable<number>) => Uint8Array.from(values).buffer;

test('what was written is read', async () => {
  const bytes = bytesOf([1, 2, 3]);
  expect(await readWhole(await seal(bytes))).toEqual(bytes);
  expect((await readWhole(await seal(new ArrayBuffer(0))))?.byteLength).toBe(0);
});

test('any flipped bit and any cut is noticed', async () => {
  const bytes = bytesOf(Array.from({ length: 300 }, (_, i) => i * 7));
  const sealed = await seal(bytes);
  await fc.assert(
    fc.asyncProperty(fc.nat(299), fc.nat(7), async (at, bit) => {
      const flipped = new Uint8Array(bytes.slice(0));
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      expect(await readWhole({ ...sealed, blob: new Blob([flipped]) })).toBeNull();
      expect(await readWhole({ ...sealed, blob: sealed.blob.slice(0, at) })).toBeNull();
    }),
  );
});

test('bytes without a sum, and a Blob whose file is gone, count as damaged', async () => {
  expect(await readWhole({ blob: new Blob(), sum: '' })).toBeNull();
  const gone = new Blob();
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(await readWhole({ ...(await seal(bytesOf([1]))), blob: gone })).toBeNull();
});
