// What an answer shows of a paper is what the database says of it, though the last answers' papers are kept in memory.
import '../fresh-databases';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { dropBefore, dropStarter } from '../../lib/db/days';
import { closeFeedDb, FEED_DB } from '../../lib/db/feed-db';
import { commitPapers, loadPapers, loadShownPapers } from '../../lib/db/papers';
import { aPaper } from '../builders';

const day = (n: number) => `2026-08-${String(10 + n)}`;
/** In the order of `ids`, as `loadPapers` gives them. */
const shown = async (ids: readonly string[]) => {
  const papers = await loadShownPapers(ids);
  return ids.flatMap((id) => papers.get(id) ?? []);
};
const idOf = (n: number) => `2608.${10_000 + n}`;

test('papers from memory are those of the disk, whatever was added, changed, dropped and opened anew', async () => {
  const few = fc.nat(3);
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ show: fc.array(few, { maxLength: 5 }) }) },
    {
      weight: 4,
      arbitrary: fc.record({ add: fc.array(fc.tuple(few, few, fc.nat(99), fc.boolean()), { maxLength: 3 }) }),
    },
    { weight: 1, arbitrary: fc.record({ before: few }) },
    { weight: 1, arbitrary: fc.constantFrom('starter' as const, 'reopen' as const, 'another' as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      for (const one of steps) {
        if (one === 'starter') await dropStarter();
        else if (one === 'reopen') await closeFeedDb();
        else if (one === 'another') {
          await closeFeedDb();
          indexedDB.deleteDatabase(FEED_DB);
        } else if ('before' in one) await dropBefore(day(one.before));
        else if ('show' in one) {
          const ids = one.show.map(idOf);
          expect(await shown(ids)).toEqual(await loadPapers(ids));
        } else
          await commitPapers(
            one.add.map(([n, date, upvotes, isStarter]) =>
              aPaper({ id: idOf(n), date: day(date), upvotes, source: isStarter ? 'starter' : 'huggingface' }),
            ),
          );
      }
    }),
    { numRuns: 150 },
  );
}, 30_000);

test('a paper that is read while it changes is not kept as it was', async () => {
  const withVotes = (upvotes: number) => commitPapers([aPaper({ id: idOf(1), upvotes })]);
  const votes = async () => (await shown([idOf(1)]))[0]?.upvotes;
  for (let turns = 0; turns < 12; turns++) {
    await withVotes(1);
    const reading = votes();
    for (let i = 0; i < turns; i++) await null;
    await withVotes(2);
    expect(await reading).toBe(1);
    expect(await votes()).toBe(2);
  }
});

test('who asks while papers change is told of all as they are then', async () => {
  const withVotes = (upvotes: number) => commitPapers([1, 2].map((n) => aPaper({ id: idOf(n), upvotes })));
  await withVotes(1);
  await shown([idOf(1)]);
  const changing = withVotes(2);
  for (let turn = 0; turn < 4; turn++) await null;
  expect((await shown([idOf(1), idOf(2)])).map(({ upvotes }) => upvotes)).toEqual([2, 2]);
  await changing;
});

test('the second answer with the same papers asks the disk for none, and for those alone that are new', async () => {
  await commitPapers([1, 2, 3].map((n) => aPaper({ id: idOf(n) })));
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  await shown([idOf(1), idOf(2)]);
  expect(get).toHaveBeenCalledTimes(2);
  expect((await shown([idOf(3), idOf(2), idOf(1)])).map(({ id }) => id)).toEqual([3, 2, 1].map(idOf));
  expect(get.mock.calls.slice(2)).toEqual([[idOf(3)]]);
  get.mockRestore();
});

test('of very many, those that were asked for longest ago are asked of the disk again', async () => {
  const ids = Array.from({ length: 2010 }, (_, n) => idOf(n));
  await commitPapers(ids.map((id) => aPaper({ id })));
  await shown(ids);
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  await shown(ids.slice(-2000));
  expect(get).not.toHaveBeenCalled();
  await shown(ids.slice(0, 3));
  expect(get).toHaveBeenCalledTimes(3);
  get.mockRestore();
});
