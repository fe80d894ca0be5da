import '../fresh-databases';
import { expect, test } from 'vitest';
import { commitPapers } from '../../lib/db/papers';
import { readAbstract } from '../../lib/related/read-abstract';
import { aPaper } from '../builders';

test('an abstract comes with the shared terms marked, in whatever form it has them', async () => {
  const abstract = 'We route tokens to experts. Routing a mixture-of-experts model is hard.';
  await commitPapers([aPaper({ id: '2608.00001', abstract })]);
  const read = await readAbstract('2608.00001', ['mixture of experts', 'routed']);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.text).toBe(abstract);
  expect(read.value.marks.map(([start, end]) => abstract.slice(start, end))).toEqual([
    'route',
    'experts',
    'Routing',
    'mixture',
    'experts',
  ]);
});

test('a paper that left the feed is not found', async () => {
  expect(await readAbstract('2608.00009', ['expert'])).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
