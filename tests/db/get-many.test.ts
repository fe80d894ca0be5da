import '../fresh-databases';
import { expect, test } from 'vitest';
import { openFeedDb } from '../../lib/db/feed-db';
import { getMany } from '../../lib/db/get-many';
import { commitPapers, loadPapers } from '../../lib/db/papers';
import { aPaper } from '../builders';

test('papers come in the order asked for, without those that are not there', async () => {
  await commitPapers(['a', 'b', 'c'].map((id) => aPaper({ id })));
  expect((await loadPapers(['c', 'none', 'a'])).map(({ id }) => id)).toEqual(['c', 'a']);
  expect(await loadPapers([])).toEqual([]);
});

test('a transaction that was aborted meanwhile is told, and nobody waits for ever', async () => {
  await commitPapers([aPaper({ id: 'a' })]);
  const tx = (await openFeedDb()).transaction('papers');
  tx.done.catch(() => {});
  const records = getMany(tx.store, ['a', 'b']);
  tx.abort();
  await expect(records).rejects.toMatchObject({ name: 'AbortError' });
});
