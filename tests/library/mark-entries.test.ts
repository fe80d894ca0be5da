import '../fresh-databases';
import { describe, expect, test } from 'vitest';
import { closeFeedDb, FEED_DB } from '../../lib/db/feed-db';
import { commitPapers } from '../../lib/db/papers';
import { savePaper } from '../../lib/library/library';
import { markEntries } from '../../lib/library/mark-entries';
import { aPaper } from '../builders';

const A = aPaper({ id: '2608.00001', title: 'Keeping experts where they are used', upvotes: 57 });
const B = aPaper({ id: '2608.00002', title: 'A second telling title of a paper', upvotes: 0 });
const UNKNOWN = { title: 'A title that nobody has ever seen here' };

describe('of the entries of a list', () => {
  test('those in the feed are told by id, else by title, with their upvotes', async () => {
    await commitPapers([A, B]);
    expect(
      await markEntries([UNKNOWN, { id: A.id, title: 'Called otherwise here' }, { title: `${B.title}.` }]),
    ).toEqual([
      { index: 1, saved: false, upvotes: 57 },
      { index: 2, saved: false, upvotes: 0 },
    ]);
  });

  test('those that are saved are told so, also when the feed has forgotten them', async () => {
    await commitPapers([A, B]);
    await savePaper({ opId: 'operation-1', paperId: A.id });
    expect(await markEntries([{ title: A.title }])).toEqual([{ index: 0, saved: true, upvotes: 57 }]);
    await closeFeedDb();
    await new Promise((done) => {
      indexedDB.deleteDatabase(FEED_DB).onsuccess = done;
    });
    expect(await markEntries([{ title: A.title }, { id: A.id, title: 'x' }, { title: B.title }])).toEqual([
      { index: 0, saved: true },
      { index: 1, saved: true },
    ]);
  });

  test('titles too short to tell papers apart are known by id alone', async () => {
    const short = aPaper({ id: '2608.00003', title: 'Kin' });
    await commitPapers([short]);
    await savePaper({ opId: 'operation-1', paperId: short.id });
    expect(await markEntries([{ title: 'Kin' }, { title: '' }, { id: short.id, title: 'Kin' }])).toEqual([
      { index: 2, saved: true, upvotes: short.upvotes },
    ]);
  });

  test('4,000 are answered at once', async () => {
    await commitPapers([A]);
    const entries = Array.from({ length: 4000 }, (_, i) => ({ title: `Title number ${i} of a long list` }));
    expect(await markEntries([...entries, { title: A.title }])).toEqual([{ index: 4000, saved: false, upvotes: 57 }]);
  });
});
