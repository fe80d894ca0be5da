// Ids are kept as numbers where they are arXiv's, and come back letter by letter whatever they are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allIds, docsOf, IdWriter, idAt, isAt, seekId } from '../../lib/kin/ids';
import { readIds } from '../../lib/kin/read-ids';
import { SegmentWriter } from '../../lib/kin/segment-writer';
import { runWhole } from '../../lib/util/run-sliced';

const id = fc.oneof(
  fc.stringMatching(/^\d{4}\.\d{4,5}$/),
  fc.constantFrom('', '0704.0001', '0000.0000', '0000.00000', '9999.99999', '9999.9999', '2507.141110', '12345.1234'),
  fc.constantFrom('starter:moe-on-the-edge', 'hep-th/9901001', '2507.1411１', ' 2507.14111', '2507.14111\n'),
  fc.string({ maxLength: 20 }),
);

test('any ids come back, from a writer and from a copy of what it wrote', () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 30 }), (ids) => {
      const whole = ids.map((one) => one.toWellFormed());
      const writer = new IdWriter();
      for (const one of whole) writer.add(one);
      const written = writer.finish();
      expect(whole.map((_, doc) => idAt(written, doc))).toEqual(whole);
      const copier = new IdWriter();
      for (const doc of whole.keys()) copier.copy(written, whole.length - 1 - doc);
      const copied = copier.finish();
      expect(whole.map((_, doc) => idAt(copied, doc))).toEqual(whole.toReversed());
      const some = new Set(whole.filter((_, i) => i % 2 === 0));
      expect(docsOf(written, some)).toEqual([...whole.keys()].filter((doc) => some.has(whole[doc] ?? '')));
      for (const one of whole)
        expect(whole.map((_, doc) => isAt(written, doc, seekId(one)))).toEqual(whole.map((other) => other === one));
    }),
  );
});

test('arXiv’s take four bytes each', () => {
  const writer = new IdWriter();
  for (const one of ['2507.14111', '0704.0001', '']) writer.add(one);
  const { codes, ends, bytes } = writer.finish();
  expect([codes.byteLength, ends.byteLength, bytes.byteLength]).toEqual([12, 0, 0]);
});

test('are read from a stored segment without the rest of it', async () => {
  const writer = new SegmentWriter();
  const ids = ['2507.14111', 'starter:one', '0704.0001'];
  for (const one of ids) writer.addWeights(one, 3, new Map([['expert', 1]]));
  const bytes = runWhole(writer.finish());
  const read = await readIds(new Blob([bytes]));
  expect(read && allIds(read)).toEqual(ids);
  expect(await readIds(new Blob([bytes.slice(0, 60)]))).toBeNull();
});
