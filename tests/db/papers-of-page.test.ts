import '../fresh-databases';
import { expect, test } from 'vitest';
import { commitPapers } from '../../lib/db/papers';
import { loadPapersOfPage, type PageKeys } from '../../lib/db/papers-of-page';
import { aPaper } from '../builders';

const NOTHING: PageKeys = { id: undefined, repo: undefined, title: '', linked: [], beginning: null };
const FOUND_NOTHING = { ofId: undefined, ofRepo: [], titled: undefined, ofLinks: [], called: [] };

test('a page’s papers are found by every key that it has, and by none that it lacks', async () => {
  const whales = aPaper({
    id: '2601.00001',
    title: 'Whales: counted from orbit',
    github: 'Sea/Whales',
  });
  const seals = aPaper({ id: '2601.00002', title: 'Seals: counted from the shore' });
  await commitPapers([whales, seals]);
  const of = (keys: Partial<PageKeys>) => loadPapersOfPage({ ...NOTHING, ...keys });
  expect(await of({})).toEqual(FOUND_NOTHING);
  expect(await of({ id: seals.id })).toEqual({ ...FOUND_NOTHING, ofId: seals });
  expect(await of({ repo: 'sea/whales' })).toEqual({ ...FOUND_NOTHING, ofRepo: [whales] });
  expect(await of({ title: 'Seals – Counted from the Shore' })).toEqual({ ...FOUND_NOTHING, titled: seals });
  expect(await of({ linked: ['2601.00009', seals.id, whales.id] })).toEqual({
    ...FOUND_NOTHING,
    ofLinks: [seals, whales],
  });
  expect(await of({ beginning: 'whale' })).toEqual({ ...FOUND_NOTHING, called: [whales.id] });
  expect(
    await of({ id: 'none', repo: 'no/body', title: 'Nothing that is called so', linked: ['none'], beginning: 'x' }),
  ).toEqual(FOUND_NOTHING);
});
