import fc from 'fast-check';
import { expect, test } from 'vitest';
import { join, readJoined, readWhole, seal, split } from '../../lib/db/sealed';
import { runWhole } from '../../lib/util/run-sliced';

const bytesOf = (values: Iterable<number>) => Uint8Array.from(values).buffer;

test('what was written is read', async () => {
  const bytes = bytesOf([1, 2, 3]);
  expect(await readWhole(runWhole(seal(bytes)))).toEqual(bytes);
  expect((await readWhole(runWhole(seal(new ArrayBuffer(0)))))?.byteLength).toBe(0);
});

test('any flipped bit and any cut is noticed', async () => {
  const bytes = bytesOf(Array.from({ length: 300 }, (_, i) => i * 7));
  const sealed = runWhole(seal(bytes));
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
  const sealed = runWhole(seal(bytes));
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

test("pieces of one Blob are read at once or each by itself, and damage to one is not another's", async () => {
  const all = fc.array(fc.uint8Array({ minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(all, fc.nat(), fc.boolean(), async (arrays, seed, isCut) => {
      const sealed = arrays.map((bytes) => runWhole(seal(Uint32Array.from(bytes).buffer)));
      const { joined, pieces } = join(sealed);
      const bytes = new Uint8Array(await joined.arrayBuffer());
      const at = seed % bytes.length;
      const spans = await readJoined(joined, pieces);
      expect(spans.map((span) => span && new Uint8Array(span.buffer, span.from, span.size))).toEqual(
        arrays.map((one) => new Uint8Array(Uint32Array.from(one).buffer)),
      );
      expect(await Promise.all(split(joined, pieces).map(readWhole))).toEqual(await Promise.all(sealed.map(readWhole)));
      bytes[at] = (bytes[at] ?? 0) ^ 64;
      const damaged = isCut ? joined.slice(0, at) : new Blob([bytes]);
      const ends = pieces.map((_, i) => pieces.slice(0, i + 1).reduce((sum, { size }) => sum + size, 0));
      expect((await readJoined(damaged, pieces)).map((span) => span !== null)).toEqual(
        ends.map((end, i) => at >= end || (!isCut && at < (ends[i - 1] ?? 0))),
      );
    }),
  );
  const { joined, pieces } = join([runWhole(seal(bytesOf([1, 2, 3]))), runWhole(seal(bytesOf([1, 2, 3, 4])))]);
  expect(await readJoined(joined, pieces)).toMatchObject([{ size: 3 }, null]);
});

test('bytes without a sum, and a Blob whose file is gone, count as damaged', async () => {
  expect(await readWhole({ blob: new Blob(), sum: '' })).toBeNull();
  const gone = new Blob();
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(await readWhole({ ...runWhole(seal(bytesOf([1]))), blob: gone })).toBeNull();
});
