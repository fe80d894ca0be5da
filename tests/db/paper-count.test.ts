// The count that is kept beside the papers is the number of papers, whatever was added, changed and dropped.
import '../fresh-databases';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropBefore, dropStarter } from '../../lib/db/days';
import { closeFeedDb, FEED_DB, openFeedDb } from '../../lib/db/feed-db';
import { commitPapers, countPapers, hasPapers, loadPaperIds } from '../../lib/db/papers';
import { aPaper } from '../builders';

const day = (n: number) => `2026-08-${String(10 + n)}`;

test('is kept through additions, changes and drops', async () => {
  const step = fc.oneof(
    fc.record({ add: fc.array(fc.tuple(fc.nat(20), fc.nat(9), fc.boolean()), { maxLength: 6 }) }),
    fc.record({ before: fc.nat(9) }),
    fc.constant('starter' as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      await closeFeedDb();
      indexedDB.deleteDatabase(FEED_DB);
      for (const one of steps) {
        if (one === 'starter') await dropStarter();
        else if ('before' in one) await dropBefore(day(one.before));
        else
          await commitPapers(
            one.add.map(([n, date, isStarter]) =>
              aPaper({ id: `2608.${10_000 + n}`, date: day(date), source: isStarter ? 'starter' : 'huggingface' }),
            ),
          );
        const ids = await loadPaperIds();
        expect(await countPapers()).toBe(ids.length);
        expect(await hasPapers()).toBe(ids.length > 0);
      }
    }),
    { numRuns: 40 },
  );
}, 20_000);

test('is counted once where an older version never kept it', async () => {
  await commitPapers([aPaper({ id: '2608.1' }), aPaper({ id: '2608.2' })]);
  await (await openFeedDb()).delete('meta', 'papers');
  expect(await countPapers()).toBe(2);
  await commitPapers([aPaper({ id: '2608.3' })]);
  expect(await countPapers()).toBe(3);
});
