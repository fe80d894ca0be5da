import '../fresh-databases';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { dropBefore, loadDays } from '../../lib/db/days';
import { closeFeedDb } from '../../lib/db/feed-db';
import { commitPapers, countPapers, loadPaper, loadPapersSince } from '../../lib/db/papers';
import { loadSegments } from '../../lib/db/segments';
import { addDays, type Day } from '../../lib/domain/day';
import { fail, ok } from '../../lib/domain/result';
import { openKin } from '../../lib/related/open-kin';
import { runSync } from '../../lib/sync/run-sync';
import { ensureStarterPapers } from '../../lib/sync/starter';
import { aPaper } from '../builders';
import { aFeed, aPage, aRun, FakeSource } from './fake-source';

const TODAY = '2026-08-21';
const lastDays = (count: number): Day[] => Array.from({ length: count }, (_, age) => addDays(TODAY, -age));

async function indexedIds(): Promise<string[]> {
  const { segments } = await openKin();
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

describe('a server in trouble', () => {
  test('429 and 5xx are waited out as it asks', async () => {
    const source = new FakeSource(aFeed(lastDays(1)));
    const waits: number[] = [];
    source.interfere = (_, count) => {
      if (count === 1) return { ...fail('rate-limited'), retryAfterMs: 2_000 };
      return count === 2 ? fail('server-error') : undefined;
    };
    const outcome = await runSync(aRun(source, { historyDays: 1, wait: async (ms) => void waits.push(ms) }));
    expect(outcome.failure).toBeNull();
    expect(waits).toEqual([2_000, 2_000]);
    expect(await countPapers()).toBe(3);
  });

  test('a long wait ends the run and is left to an alarm', async () => {
    const source = new FakeSource(aFeed(lastDays(1)));
    source.interfere = () => ({ ...fail('rate-limited'), retryAfterMs: 200_000 });
    expect(await runSync(aRun(source))).toMatchObject({ failure: { code: 'rate-limited' }, retryAfterMs: 200_000 });
  });

  test('an unreadable day is counted, passed over, and read at the next chance', async () => {
    const source = new FakeSource(aFeed(lastDays(3)));
    source.interfere = ({ day }) => (day === lastDays(2)[1] ? fail('bad-answer') : undefined);
    expect(await runSync(aRun(source, { historyDays: 3 }))).toEqual({ failure: null, rejected: 1 });
    expect(await countPapers()).toBe(6);
    source.interfere = () => undefined;
    expect(await runSync(aRun(source, { historyDays: 3 }))).toEqual({ failure: null, rejected: 0 });
    expect(await countPapers()).toBe(9);
  });

  test.each([
    ['three unreadable days in a row', 'bad-answer', [0, 1, 2]],
    ['a day that always fails', 'server-error', [3]],
    ['a day that never answers', 'timeout', [1]],
  ] as const)('%s hold up no other', async (_, code, ages) => {
    const source = new FakeSource(aFeed(lastDays(12)));
    const bad = new Set(ages.map((age) => addDays(TODAY, -age)));
    source.interfere = ({ day }) => (bad.has(day) ? fail(code) : undefined);
    await runSync(aRun(source, { historyDays: 12 }));
    expect(await countPapers()).toBe(3 * (12 - ages.length));
  });

  test('a server down for whole days is left alone, and the next run begins with days it has not tried', async () => {
    const source = new FakeSource(aFeed(lastDays(12)));
    source.interfere = () => fail('server-error');
    expect(await runSync(aRun(source, { historyDays: 12 }))).toMatchObject({ failure: { code: 'server-error' } });
    source.asked.length = 0;
    source.interfere = () => undefined;
    await runSync(aRun(source, { historyDays: 12 }));
    expect(source.asked[0]?.day).toBe(addDays(TODAY, -3));
    expect(await countPapers()).toBe(36);
  });

  test('keeps the pages of a day that came before a bad one', async () => {
    const source = new FakeSource(aFeed([TODAY]));
    source.interfere = ({ page }) => (page === 1 ? fail('bad-answer') : undefined);
    expect(await runSync(aRun(source, { historyDays: 1 }))).toEqual({ failure: null, rejected: 1 });
    expect(await countPapers()).toBe(3);
    expect((await loadDays()).get(TODAY)?.complete).toBe(false);
  });

  test('keeps the starter papers while hardly any have come', async () => {
    await ensureStarterPapers();
    const source = new FakeSource(aFeed(lastDays(5)));
    source.interfere = (_, count) => (count > 2 ? { ...fail('rate-limited'), retryAfterMs: 60_000 } : undefined);
    await runSync(aRun(source));
    expect(await countPapers()).toBe(53);
  });

  test('a server that only talks nonsense is left alone, and what is here stays', async () => {
    await runSync(aRun(new FakeSource(aFeed(lastDays(5)))));
    const source = new FakeSource(new Map());
    source.interfere = () => fail('bad-answer');
    const outcome = await runSync(aRun(source, { force: true, historyDays: 40 }));
    expect(outcome).toMatchObject({ failure: { code: 'bad-answer' }, rejected: 5 });
    expect(source.asked.length).toBe(10);
    expect(await countPapers()).toBe(15);
  });

  test('its clock decides the day when this one is off by more than a day', async () => {
    const source = new FakeSource(aFeed(lastDays(2)));
    const serverTime = Date.parse('2026-08-21T12:00:00Z');
    source.interfere = ({ day, page }) =>
      ok(aPage({ serverTime, papers: page === 0 ? (source.days.get(day) ?? []) : [] }));
    await runSync(aRun(source, { now: () => Date.parse('2016-02-03T00:00:00Z'), historyDays: 2 }));
    expect(await countPapers()).toBe(6);
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
