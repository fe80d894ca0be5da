import '../fresh-databases';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { isRepairDue, noteRepair } from '../../lib/db/repair';
import { feedRevisionItem, settingsItem, syncStatusItem } from '../../lib/items';
import {
  ensureSyncAlarm,
  onAlarm,
  pauseSync,
  repair,
  resumeRepair,
  resumeSync,
  startSync,
} from '../../lib/sync/scheduler';
import { ensureStarterPapers } from '../../lib/sync/starter';
import { aRawItem } from '../feed/feed-items';

const NOW = Date.parse('2026-08-21T12:00:00Z');

/** Answers every day with one paper of its own, or as told. */
function serve(answer: (day: string, page: number) => Response | Promise<Response> = aDay) {
  const fetch = vi.fn(async (url: string) => {
    const query = new URL(url).searchParams;
    return answer(query.get('date') ?? '', Number(query.get('p')));
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

function aDay(day: string, page: number): Response {
  const items = page === 0 ? [aRawItem({ id: `2608.${day.slice(5, 7)}${day.slice(8)}1` })] : [];
  return new Response(JSON.stringify(items));
}

beforeEach(async () => {
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  await settingsItem.set({ historyDays: 90, density: 'cosy', theme: 'system' });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a run', () => {
  test('fills the feed, says how far it is, and leaves the figures behind', async () => {
    await ensureStarterPapers();
    serve();
    const seen: string[] = [];
    const stop = syncStatusItem.watch(({ state, progress }) =>
      seen.push(progress ? `${state} ${progress.daysDone}` : state),
    );
    await startSync();
    stop();
    expect(seen[0]).toBe('syncing');
    expect(seen).toContain('syncing 0');
    expect(seen).toContain('syncing 89');
    expect(await syncStatusItem.get()).toMatchObject({
      state: 'idle',
      papers: 90,
      rejected: 0,
      starter: false,
      syncedAt: NOW,
      newestDay: '2026-08-21',
    });
    expect((await syncStatusItem.get()).progress).toBeUndefined();
    expect(await feedRevisionItem.get()).toBeGreaterThan(0);
  });

  test('counts what it could not read', async () => {
    serve((day, page) =>
      page === 0
        ? new Response(JSON.stringify([aRawItem({ id: `2608.${day.slice(5, 7)}${day.slice(8)}1` }), 'broken']))
        : aDay(day, page),
    );
    await startSync();
    expect(await syncStatusItem.get()).toMatchObject({ state: 'idle', papers: 90, rejected: 90 });
  });

  test('without a network keeps the starter papers, says offline, and tries again by an alarm', async () => {
    await ensureStarterPapers();
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 500, toFake: ['setTimeout'] });
    await startSync();
    vi.useRealTimers();
    const status = await syncStatusItem.get();
    expect(status).toMatchObject({ state: 'offline', failure: 'offline', papers: 50, starter: true });
    expect(status.retryAt).toBeGreaterThan(NOW);
    expect(await browser.alarms.get('sync-resume')).toBeDefined();
  });

  test('goes on alone: a second start joins it, a pressed one follows it', async () => {
    const fetch = serve();
    await Promise.all([startSync(), startSync()]);
    const once = fetch.mock.calls.length;
    fetch.mockClear();
    await Promise.all([startSync(), startSync({ force: true })]);
    expect(once).toBe(180);
    // The days young enough to be read again on request, and nothing twice.
    expect(fetch.mock.calls.length).toBe(16);
  });

  test('can be paused after the day it is at, and goes on from there', async () => {
    const asked: string[] = [];
    serve((day, page) => {
      if (page === 0) asked.push(day);
      if (asked.length === 3) void pauseSync();
      return aDay(day, page);
    });
    await startSync();
    await vi.waitFor(async () => expect((await syncStatusItem.get()).state).toBe('paused'));
    await onAlarm('sync');
    expect((await syncStatusItem.get()).papers).toBeLessThan(5);
    serve();
    await startSync({ force: true });
    expect(await syncStatusItem.get()).toMatchObject({ state: 'idle', papers: 90 });
  });
});

describe('what nobody asked for', () => {
  test('starts nothing while a person has paused, whatever wakes the worker', async () => {
    const fetch = serve();
    await pauseSync();
    await resumeSync();
    await onAlarm('sync-resume');
    expect(fetch).not.toHaveBeenCalled();
  });

  test('waits as long as the server asked, and not for years when the clock is set back', async () => {
    const fetch = serve(() => new Response('', { status: 429, headers: { 'retry-after': '600' } }));
    await startSync();
    fetch.mockClear();
    await resumeSync();
    expect(fetch).not.toHaveBeenCalled();
    vi.mocked(Date.now).mockReturnValue(NOW - 10 * 365 * 86_400_000);
    await resumeSync();
    expect(fetch).toHaveBeenCalled();
  });

  test('comes less and less often the longer it fails, over the deaths of the worker', async () => {
    serve(() => new Response('', { status: 429, headers: { 'retry-after': '21' } }));
    const waits: number[] = [];
    for (let run = 0; run < 4; run++) {
      vi.resetModules();
      const again = await import('../../lib/sync/scheduler');
      await again.startSync();
      waits.push(((await syncStatusItem.get()).retryAt ?? 0) - NOW);
    }
    for (let run = 1; run < 4; run++) expect(waits[run]).toBeGreaterThan((waits[run - 1] ?? 0) * 1.1);
  });
});

test('a database that cannot be opened is said to have failed, and the run ends', async () => {
  serve();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await startSync();
  expect(await syncStatusItem.get()).toMatchObject({ state: 'error', failure: 'storage-full' });
});

describe('the alarm', () => {
  test('is set once: setting it anew at each wake would keep it from ever firing', async () => {
    const create = vi.spyOn(browser.alarms, 'create');
    await ensureSyncAlarm();
    await ensureSyncAlarm();
    expect(create).toHaveBeenCalledOnce();
  });

  test('of somebody else starts nothing', async () => {
    const fetch = serve();
    await onAlarm('other');
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('the repair of the index', () => {
  test('is gone on with by the next worker, and waits after it failed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await ensureStarterPapers();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await repair();
    expect(await isRepairDue()).toBe(false);
    expect(await browser.alarms.get('repair')).toMatchObject({ periodInMinutes: 60 });
    put.mockRestore();
    // Every page that is read would ask for it again.
    await repair();
    expect(await browser.alarms.get('repair')).toBeDefined();
    vi.spyOn(Date, 'now').mockReturnValue(NOW + 3_600_000);
    await noteRepair(true);
    await resumeRepair();
    expect(await isRepairDue()).toBe(false);
    expect(await browser.alarms.get('repair')).toBeUndefined();
  });
});
