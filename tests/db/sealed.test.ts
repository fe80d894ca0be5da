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

test('several flips do not undo each other, those of top bits least of all, nor does what is swapped or blank', async () => {
  const bytes = bytesOf(Array.from({ length: 4096 }, (_, i) => i * 7 + (i >> 8)));
  const sealed = seal(bytes);
  const isRead = async (changed: Uint8Array) =>
    (await readWhole({ ...sealed, blob: new Blob([new Uint8Array(changed)]) })) !== null;
  for (let at = 19; at < 4096; at += 16) {
    const flipped = new Uint8Array(bytes.slice(0));
    flipped[3] = (flipped[3] ?? 0) ^ 128;
    flipped[at] = (flipped[at] ?? 0) ^ 128;
    expect(await isRead(flipped)).toBe(false);
  }
  const flips = fc.uniqueArray(fc.nat(4096 * 8 - 1), { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(flips, async (bits) => {
      const flipped = new Uint8Array(bytes.slice(0));
      for (const bit of bits) flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await isRead(flipped)).toBe(false);
    }),
    { numRuns: 2000 },
  );
  const blank = new Uint8Array(bytes.slice(0));
  expect(await isRead(blank.fill(0, 512, 1024))).toBe(false);
  const swapped = new Uint8Array(bytes.slice(0));
  swapped.set(new Uint8Array(bytes, 0, 16), 16);
  swapped.set(new Uint8Array(bytes, 16, 16), 0);
  expect(await isRead(swapped)).toBe(false);
});

test('bytes without a sum, and a Blob whose file is gone, count as damaged', async () => {
  expect(await readWhole({ blob: new Blob(), sum: '' })).toBeNull();
  const gone = new Blob();
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(await readWhole({ ...(await seal(bytesOf([1]))), blob: gone })).toBeNull();
});
