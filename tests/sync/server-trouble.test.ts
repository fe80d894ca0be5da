import '../fresh-databases';
import { describe, expect, test } from 'vitest';
import { loadDays } from '../../lib/db/days';
import { countPapers } from '../../lib/db/papers';
import { addDays } from '../../lib/domain/day';
import { fail, ok } from '../../lib/domain/result';
import { runSync } from '../../lib/sync/run-sync';
import { ensureStarterPapers } from '../../lib/sync/starter';
import { aFeed, aPage, aRun, FakeSource, lastDays, TODAY } from './fake-source';

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
    expect(await runSync(aRun(source, { historyDays: 12 }))).toMatchObject({
      failure: { code: 'server-error' },
      rejected: 0,
    });
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
