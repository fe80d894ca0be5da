// When the feed is synced, and that only one run goes on at a time. Never because of a page that someone visits: installation,
// the browser's start, an alarm, or a press of "Sync now".
import { browser } from 'wxt/browser';
import { loadDays } from '../db/days';
import { failureOf } from '../db/failure-of';
import { countPapers, loadNewestDay, loadRevision } from '../db/papers';
import { isRepairDue } from '../db/repair';
import type { FailureCode } from '../domain/result';
import { Settings } from '../domain/settings';
import { DEFAULT_SETTINGS } from '../domain/settings-defaults';
import { SyncStatus } from '../domain/sync-status';
import { INITIAL_SYNC_STATUS } from '../domain/sync-status-initial';
import { FEED_SOURCES } from '../feed/registry';
import { feedRevisionItem, settingsItem, syncStatusItem } from '../items';
import { waitForNextRunMs } from './back-off';
import { repairIndex } from './index-papers';
import { type RunOutcome, runSync } from './run-sync';
import { isTrainingDue, trainIfDue } from './train-model';

const SYNC_ALARM = 'sync';
/** Wakes the worker that died in mid-run, or after a failure. */
const RESUME_ALARM = 'sync-resume';
/** Wakes the worker that died in mid-training, or after one that failed. */
const TRAIN_ALARM = 'train';
/** Wakes the worker that died in mid-repair of the index, or after one that failed. */
const REPAIR_ALARM = 'repair';
const SYNC_PERIOD_MIN = 60;
const RESUME_PERIOD_MIN = 0.5;
/** What failed, on a full disk, say, is not tried again sooner. */
const FAILED_PERIOD_MIN = 60;
/** No server and no back-off asks for a longer wait. */
const WAIT_MAX_MS = 2 * 3_600_000;

let running: { readonly abort: AbortController; readonly done: Promise<void> } | null = null;
let followUp = false;

/** Creates the hourly alarm where it is missing (Firefox drops alarms at its restart, Chrome when an extension is disabled). */
export async function ensureSyncAlarm(): Promise<void> {
  if (await browser.alarms.get(SYNC_ALARM)) return;
  await browser.alarms.create(SYNC_ALARM, { delayInMinutes: 1, periodInMinutes: SYNC_PERIOD_MIN });
}

export async function onAlarm(name: string): Promise<void> {
  if (name === TRAIN_ALARM) await train();
  if (name === REPAIR_ALARM) await repair();
  if (name === SYNC_ALARM || name === RESUME_ALARM) await resumeSync();
}

/** Starts a run unless a person paused, or the server asked to be left alone for longer. For all that no person asked for. */
export async function resumeSync(): Promise<void> {
  const { state, retryAt = 0 } = await loadStatus();
  const wait = retryAt - Date.now();
  // A clock that was set back must not silence the sync for years.
  if (state === 'paused' || (wait > 0 && wait <= WAIT_MAX_MS)) return;
  await startSync();
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

/** Learns from the feed when it is time to. Never rejects. */
function train(): Promise<void> {
  return underAlarm(
    TRAIN_ALARM,
    async () => {
      if (await isTrainingDue()) await trainIfDue();
    },
    (error) => console.error('Paperkin: the feed could not be learned from.', error),
  );
}

let failedRepairAt = Number.NEGATIVE_INFINITY;

/** Builds again what of the index was found damaged. Never rejects. */
export function repair(): Promise<void> {
  if (Date.now() - failedRepairAt < FAILED_PERIOD_MIN * 60_000) return Promise.resolve();
  return underAlarm(REPAIR_ALARM, repairIndex, (error) => {
    failedRepairAt = Date.now();
    console.error('Paperkin: the index could not be repaired.', error);
  });
}

/** Goes on with a repair that a worker died over. */
export async function resumeRepair(): Promise<void> {
  if (await isRepairDue()) await repair();
}

const underWay = new Map<string, Promise<void>>();

/** One at a time by name. An alarm goes on with it should the worker die meanwhile; after a failure it waits. Never rejects. */
function underAlarm(name: string, job: () => Promise<void>, failed: (error: unknown) => void): Promise<void> {
  const going = underWay.get(name) ?? carryOut().finally(() => underWay.delete(name));
  underWay.set(name, going);
  return going;

  async function carryOut(): Promise<void> {
    try {
      await browser.alarms.create(name, { periodInMinutes: RESUME_PERIOD_MIN });
      await job();
      await browser.alarms.clear(name);
    } catch (error) {
      failed(error);
      await browser.alarms.create(name, { delayInMinutes: FAILED_PERIOD_MIN, periodInMinutes: FAILED_PERIOD_MIN });
    }
  }
}

async function run(signal: AbortSignal, force: boolean): Promise<void> {
  const startedAt = Date.now();
  try {
    await browser.alarms.create(RESUME_ALARM, { periodInMinutes: RESUME_PERIOD_MIN });
    await patchStatus({ state: 'syncing' }, ['failure', 'retryAt']);
    const { historyDays } = Settings.safeParse(await settingsItem.get()).data ?? DEFAULT_SETTINGS;
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
    await finish(outcome, signal.aborted);
    // Not waited for: the sync is over, and says so.
    train();
  } catch (error) {
    console.error('Paperkin: the sync broke off.', error);
    await finish({ failure: failureOf(error), rejected: (await loadStatus()).rejected }, signal.aborted);
  }
}

/** A server that asks to wait is being waited for: the run goes on when the time is over. */
const STATE_AFTER: Partial<Record<FailureCode, SyncStatus['state']>> = {
  offline: 'offline',
  'rate-limited': 'syncing',
};

async function finish({ failure, retryAfterMs, rejected }: RunOutcome, aborted: boolean): Promise<void> {
  // A database that cannot be opened must not keep the status from saying so.
  await announceRevision().catch(() => {});
  const figures = { ...(await feedFigures().catch(() => ({}))), rejected };
  if (aborted) {
    await patchStatus({ state: 'paused', ...figures }, ['progress']);
  } else if (failure) {
    const failures = ((await loadStatus()).failures ?? 0) + 1;
    const wait = waitForNextRunMs(failures, retryAfterMs, Math.random());
    await browser.alarms.create(RESUME_ALARM, { delayInMinutes: Math.max(RESUME_PERIOD_MIN, wait / 60_000) });
    const state = STATE_AFTER[failure.code] ?? 'error';
    await patchStatus({ state, failure: failure.code, failures, retryAt: Date.now() + wait, ...figures }, ['progress']);
  } else {
    await browser.alarms.clear(RESUME_ALARM);
    await patchStatus({ state: 'idle', syncedAt: Date.now(), ...figures }, [
      'progress',
      'failure',
      'failures',
      'retryAt',
    ]);
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

/** What is stored, as far as it can be read. */
async function loadStatus(): Promise<SyncStatus> {
  return SyncStatus.safeParse(await syncStatusItem.get()).data ?? INITIAL_SYNC_STATUS;
}

/** Status is written here alone, by one run at a time. */
async function patchStatus(patch: Partial<SyncStatus>, drop: (keyof SyncStatus)[] = []): Promise<void> {
  const status: SyncStatus = { ...(await loadStatus()), ...patch };
  for (const key of drop) delete status[key];
  await syncStatusItem.set(status);
}

function waitOrAbort(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
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
