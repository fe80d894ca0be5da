// When the feed is synced, and that only one run goes on at a time. Never because of a page that someone visits: installation,
// the browser's start, an alarm, or a press of "Sync now".
import { browser } from 'wxt/browser';
import { loadDays } from '../db/days';
import { countPapers, loadNewestDay, loadRevision } from '../db/papers';
import type { SyncStatus } from '../domain/sync-status';
import { FEED_SOURCES } from '../feed/registry';
import { feedRevisionItem, settingsItem, syncStatusItem } from '../items';
import { persistSearchIndex } from '../search/search-index';
import { waitForNextRunMs } from './back-off';
import { type RunOutcome, runSync } from './run-sync';

const SYNC_ALARM = 'sync';
/** Wakes the worker that died in mid-run, or after a failure. */
const RESUME_ALARM = 'sync-resume';
const SYNC_PERIOD_MIN = 60;
const RESUME_PERIOD_MIN = 0.5;

let running: { readonly abort: AbortController; readonly done: Promise<void> } | null = null;
let followUp = false;
let failures = 0;

/** Creates the hourly alarm where it is missing (Firefox drops alarms at its restart, Chrome when an extension is disabled). */
export async function ensureSyncAlarm(): Promise<void> {
  if (await browser.alarms.get(SYNC_ALARM)) return;
  await browser.alarms.create(SYNC_ALARM, { delayInMinutes: 1, periodInMinutes: SYNC_PERIOD_MIN });
}

export async function onAlarm(name: string): Promise<void> {
  if (name !== SYNC_ALARM && name !== RESUME_ALARM) return;
  const { state } = await syncStatusItem.get();
  if (state !== 'paused') await startSync();
}

/** Starts a run, or has one follow the run that goes on. `force`: a person asked. Resolves when no run is left. */
export function startSync({ force = false } = {}): Promise<void> {
  if (running) {
    followUp ||= force;
    return running.done;
  }
  const abort = new AbortController();
  const done = run(abort.signal, force).finally(() => {
    running = null;
    if (followUp && !abort.signal.aborted) {
      followUp = false;
      return startSync({ force: true });
    }
    followUp = false;
  });
  running = { abort, done };
  return done;
}

/** Stops the run after what it is just storing; the next `startSync` goes on from there. */
export async function pauseSync(): Promise<void> {
  running?.abort.abort();
  await running?.done;
  await browser.alarms.clear(RESUME_ALARM);
  await patchStatus({ state: 'paused' });
}

async function run(signal: AbortSignal, force: boolean): Promise<void> {
  const startedAt = Date.now();
  await browser.alarms.create(RESUME_ALARM, { periodInMinutes: RESUME_PERIOD_MIN });
  await patchStatus({ state: 'syncing' }, ['failure', 'retryAt']);
  try {
    const { historyDays } = await settingsItem.get();
    const [source] = FEED_SOURCES;
    if (!source) return;
    const outcome = await runSync({
      source,
      signal,
      force,
      historyDays,
      now: Date.now,
      random: Math.random,
      wait: (ms) => waitOrAbort(ms, signal),
      onDay: async ({ day, done, total, rejected }) => {
        const progress = { day, daysDone: done, daysTotal: total, startedAt };
        await patchStatus({ state: 'syncing', progress, ...(await feedFigures()), rejected });
        await announceRevision();
      },
    });
    await persistSearchIndex();
    await finish(outcome, signal.aborted);
  } catch (error) {
    console.error('Paperkin: the sync broke off.', error);
    await finish({ failure: { code: 'db-failed' }, rejected: (await syncStatusItem.get()).rejected }, signal.aborted);
  }
}

async function finish({ failure, retryAfterMs, rejected }: RunOutcome, aborted: boolean): Promise<void> {
  await announceRevision();
  const figures = { ...(await feedFigures()), rejected };
  if (aborted) {
    await patchStatus({ state: 'paused', ...figures }, ['progress']);
  } else if (failure) {
    failures++;
    const wait = waitForNextRunMs(failures, retryAfterMs, Math.random());
    await browser.alarms.create(RESUME_ALARM, { delayInMinutes: Math.max(RESUME_PERIOD_MIN, wait / 60_000) });
    const state = failure.code === 'offline' ? 'offline' : 'error';
    await patchStatus({ state, failure: failure.code, retryAt: Date.now() + wait, ...figures }, ['progress']);
  } else {
    failures = 0;
    await browser.alarms.clear(RESUME_ALARM);
    await patchStatus({ state: 'idle', syncedAt: Date.now(), ...figures }, ['progress', 'failure', 'retryAt']);
  }
}

async function feedFigures(): Promise<Pick<SyncStatus, 'papers' | 'starter' | 'newestDay'>> {
  const [papers, newestDay, days] = await Promise.all([countPapers(), loadNewestDay(), loadDays()]);
  const starter = ![...days.values()].some((day) => day.papers > 0);
  return { papers, starter, ...(newestDay && { newestDay }) };
}

async function announceRevision(): Promise<void> {
  const revision = await loadRevision();
  if ((await feedRevisionItem.get()) !== revision) await feedRevisionItem.set(revision);
}

/** Status is written by the worker alone, one write at a time. */
async function patchStatus(patch: Partial<SyncStatus>, drop: (keyof SyncStatus)[] = []): Promise<void> {
  const status: SyncStatus = { ...(await syncStatusItem.get()), ...patch };
  for (const key of drop) delete status[key];
  await syncStatusItem.set(status);
}

function waitOrAbort(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
