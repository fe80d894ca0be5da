import '../fresh-databases';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { dropBefore, loadDays } from '../../lib/db/days';
import { closeFeedDb } from '../../lib/db/feed-db';
import { commitPapers, countPapers, loadPaper, loadPapersSince } from '../../lib/db/papers';
import { loadSegments } from '../../lib/db/segments';
import { addDays } from '../../lib/domain/day';
import { fail, ok } from '../../lib/domain/result';
import { openKin } from '../../lib/related/open-kin';
import { runSync } from '../../lib/sync/run-sync';
import { ensureStarterPapers } from '../../lib/sync/starter';
import { aPaper } from '../builders';
import { aFeed, aPage, aRun, FakeSource, lastDays, TODAY } from './fake-source';

async function indexedIds(): Promise<string[]> {
  const { segments } = (await openKin()).collection;
  return segments
    .flatMap((segment) =>
      Array.from({ length: segment.documents }, (_, doc) => doc).flatMap((doc) =>
        segment.deleted.has(doc) ? [] : [segment.idOf(doc)],
      ),
    )
    .sort();
}

async function storedIds(): Promise<string[]> {
  return (await loadPapersSince('0000-01-01')).map(({ id }) => id).sort();
}

describe('a first sync', () => {
  test('reads the newest day first and every day of the history', async () => {
    const source = new FakeSource(aFeed(lastDays(5)));
    expect(await runSync(aRun(source))).toEqual({ failure: null, rejected: 0 });
    expect(source.asked.filter(({ page }) => page === 0).map(({ day }) => day)).toEqual(lastDays(5));
    expect(await countPapers()).toBe(15);
    expect(await indexedIds()).toEqual(await storedIds());
  });

  test('asks for further pages until one is empty', async () => {
    const source = new FakeSource(new Map());
    source.interfere = ({ day, page }) =>
      ok(aPage({ papers: day === TODAY && page < 3 ? [aPaper({ id: `2608.1000${page}` })] : [] }));
    await runSync(aRun(source, { historyDays: 1 }));
    expect(source.asked.map(({ page }) => page)).toEqual([0, 1, 2, 3]);
    expect(await countPapers()).toBe(3);
  });

  test('does not loop on a server that ignores the page', async () => {
    const source = new FakeSource(new Map());
    source.interfere = () => ok(aPage({ papers: [aPaper()], rejected: 1, items: 2 }));
    const { rejected } = await runSync(aRun(source, { historyDays: 1 }));
    expect(source.asked.length).toBe(2);
    expect(rejected).toBe(1);
  });

  test('starter papers step aside', async () => {
    await ensureStarterPapers();
    expect(await countPapers()).toBe(50);
    await runSync(aRun(new FakeSource(aFeed(lastDays(2)))));
    expect(await storedIds()).toEqual([...aFeed(lastDays(2)).values()].flat().map(({ id }) => id));
    expect(await indexedIds()).toEqual(await storedIds());
  });

  test('starter papers stay while the feed cannot be reached', async () => {
    await ensureStarterPapers();
    const source = new FakeSource(new Map());
    source.interfere = () => fail('offline');
    expect((await runSync(aRun(source))).failure).toEqual({ code: 'offline' });
    expect(await countPapers()).toBe(50);
  });
});

describe('a later sync', () => {
  test('asks only for what is new, and for young days again', async () => {
    const days = aFeed(lastDays(5));
    const source = new FakeSource(days);
    await runSync(aRun(source, { now: () => Date.parse('2026-08-20T12:00:00Z'), historyDays: 4 }));
    source.asked.length = 0;
    await runSync(aRun(source, { historyDays: 4 }));
    expect(source.asked.filter(({ page }) => page === 0).map(({ day }) => day)).toEqual(lastDays(3));
  });

  test('sends the ETag of a day it has and keeps the day when nothing changed', async () => {
    const source = new FakeSource(aFeed(lastDays(1)));
    source.interfere = ({ day, page, etag }) => {
      if (etag) return ok(aPage({ notModified: true }));
      return page === 0 ? ok(aPage({ papers: aFeed([day]).get(day) ?? [], etag: '"e"' })) : undefined;
    };
    await runSync(aRun(source, { historyDays: 1 }));
    source.asked.length = 0;
    await runSync(aRun(source, { historyDays: 1, force: true }));
    expect(source.asked.map(({ etag }) => etag)).toEqual(['"e"']);
    expect(await countPapers()).toBe(3);
  });

  test('takes new votes without building the index again', async () => {
    const source = new FakeSource(new Map([[TODAY, [aPaper({ upvotes: 1 })]]]));
    await runSync(aRun(source, { historyDays: 1 }));
    const before = (await loadSegments()).records.length;
    const later = new FakeSource(new Map([[TODAY, [aPaper({ upvotes: 9 })]]]));
    await runSync(aRun(later, { historyDays: 1, force: true }));
    expect((await loadPaper(aPaper().id))?.upvotes).toBe(9);
    expect((await loadSegments()).records.length).toBe(before);
  });

  test('replaces a changed abstract in the index and never answers with both', async () => {
    await runSync(aRun(new FakeSource(new Map([[TODAY, [aPaper({ abstract: 'first words' })]]])), { historyDays: 1 }));
    await runSync(
      aRun(new FakeSource(new Map([[TODAY, [aPaper({ abstract: 'second words' })]]])), { historyDays: 1, force: true }),
    );
    expect(await indexedIds()).toEqual([aPaper().id]);
  });

  test('keeps the day on which a paper was first featured', async () => {
    await commitPapers([aPaper({ date: '2026-08-20' })]);
    await commitPapers([aPaper({ date: '2026-08-21' })]);
    expect((await loadPaper(aPaper().id))?.date).toBe('2026-08-20');
  });

  test('drops days older than the history, counted from the newest paper and not from a clock gone wrong', async () => {
    const source = new FakeSource(aFeed(lastDays(8)));
    await runSync(aRun(source, { historyDays: 8 }));
    await runSync(aRun(new FakeSource(new Map()), { historyDays: 8, now: () => Date.parse('2036-01-01T00:00:00Z') }));
    expect(await countPapers()).toBe(24);
    await runSync(aRun(source, { historyDays: 3 }));
    expect((await storedIds()).length).toBe(12);
    expect(await indexedIds()).toEqual(await storedIds());
  });
});

describe('a worker that dies', () => {
  test('at any request loses nothing, doubles nothing, and the next run completes', async () => {
    const feed = aFeed(lastDays(5));
    const expected = [...feed.values()]
      .flat()
      .map(({ id }) => id)
      .sort();
    for (let deadAt = 1; deadAt <= 10; deadAt++) {
      await closeFeedDb();
      globalThis.indexedDB = new IDBFactory();
      const source = new FakeSource(feed);
      source.interfere = (_, count) => {
        if (count === deadAt) throw new Error('killed');
        return undefined;
      };
      await expect(runSync(aRun(source))).rejects.toThrow('killed');
      const done = [...(await loadDays()).values()];
      expect(await countPapers()).toBe(done.reduce((sum, { papers }) => sum + papers, 0));
      await closeFeedDb();
      source.interfere = () => undefined;
      await runSync(aRun(source));
      expect(await storedIds()).toEqual(expected);
      expect(await indexedIds()).toEqual(expected);
    }
  });

  test('between dropping papers and telling the index leaves no ghosts behind', async () => {
    await runSync(aRun(new FakeSource(aFeed(lastDays(4))), { historyDays: 4 }));
    await dropBefore(addDays(TODAY, -1));
    expect(await indexedIds()).not.toEqual(await storedIds());
    await runSync(aRun(new FakeSource(aFeed(lastDays(2))), { historyDays: 2 }));
    expect(await indexedIds()).toEqual(await storedIds());
  });
});
