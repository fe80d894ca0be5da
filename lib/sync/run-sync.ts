// One run of the sync: day by day, newest first. Every day is stored with its papers before the next is asked for, so a run may
// be killed anywhere and the next goes on where this one was.
import { loadDays, saveDay } from '../db/days';
import type { DayRecord } from '../db/feed-db';
import { type Commit, commitPapers } from '../db/papers';
import { type Day, dayOf } from '../domain/day';
import type { Failure } from '../domain/result';
import { WAIT_IN_RUN_MAX_MS } from './back-off';
import { type DayFetch, type FetchContext, fetchDay } from './fetch-day';
import { indexPapers } from './index-papers';
import { planDays } from './plan-days';
import { dropOldPapers, dropStarterPapers, STARTER_YIELDS_AT } from './retention';

/** Papers between two steps of the index within a run. */
const INDEX_EVERY = 150;
const DAY_MS = 86_400_000;

export interface RunContext extends FetchContext {
  now(): number;
  readonly historyDays: number;
  readonly force: boolean;
  /** After each day. `rejected`: items over all days kept. */
  onDay(progress: { day: Day; done: number; total: number; rejected: number }): Promise<void>;
}

export interface RunOutcome {
  /** Null when all days that were due have been read. */
  readonly failure: Failure | null;
  readonly retryAfterMs?: number;
  readonly rejected: number;
}

export async function runSync(context: RunContext): Promise<RunOutcome> {
  const known = await loadDays();
  const growth = new Growth(sum(known, ({ papers }) => papers));
  let now = context.now();
  let plan = planDays({ today: dayOf(now), now, historyDays: context.historyDays, known, force: context.force });
  let stop: Stop | null = null;
  let failed = 0;
  for (let i = 0; i < plan.length && !context.signal.aborted && !stop; i++) {
    const day = plan[i] as Day;
    const rejected = sum(known, (record) => record.rejected);
    await context.onDay({ day, done: i, total: plan.length, rejected });
    const before = known.get(day);
    const fetched = await fetchDay(day, etagOf(before), context);
    if (context.signal.aborted && !fetched.ok) break;
    const failure = fetched.ok ? fetched.value.cutShort : fetched;
    if (fetched.ok) {
      const record = recordOf(day, before, fetched.value, now);
      known.set(day, record);
      if (fetched.value.notModified) await saveDay(record);
      else await growth.take(await commitPapers(fetched.value.papers, record), record.papers - (before?.papers ?? 0));
    } else if (!endsRun(fetched.error)) {
      known.set(day, await saveFailed(day, before, now));
    }
    if (failure) {
      failed++;
      if (endsRun(failure.error) || failed >= failedMax(failure.error))
        stop = stopOf(failure.error, failure.retryAfterMs);
      continue;
    }
    failed = 0;
    if (!fetched.ok) continue;

    if (i === 0 && clockIsOff(fetched.value, now)) {
      now = fetched.value.serverTime ?? now;
      plan = [day, ...planDays({ today: dayOf(now), now, historyDays: context.historyDays, known })];
    }
    if (fetched.value.pauseMs > WAIT_IN_RUN_MAX_MS) stop = stopOf({ code: 'rate-limited' }, fetched.value.pauseMs);
    else if (fetched.value.pauseMs > 0) await context.wait(fetched.value.pauseMs);
  }
  await indexPapers();
  if (growth.papers > 0) {
    if (!stop && !context.signal.aborted) await dropStarterPapers();
    await dropOldPapers(context.historyDays);
  }
  return { failure: null, ...stop, rejected: sum(known, (record) => record.rejected) };
}

type Stop = Pick<RunOutcome, 'failure' | 'retryAfterMs'>;

function stopOf(failure: Failure, retryAfterMs: number | undefined): Stop {
  return { failure, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

/** Follows what a run adds: the index keeps pace with it, the starter papers make room for it. */
class Growth {
  private unindexed = 0;
  private yielded: boolean;

  constructor(public papers: number) {
    this.yielded = papers >= STARTER_YIELDS_AT;
  }

  async take({ changed }: Commit, added: number): Promise<void> {
    this.papers += added;
    this.unindexed += changed;
    const yields = !this.yielded && this.papers >= STARTER_YIELDS_AT;
    if (yields || this.unindexed >= INDEX_EVERY) {
      await indexPapers();
      this.unindexed = 0;
    }
    if (yields) {
      await dropStarterPapers();
      this.yielded = true;
    }
  }
}

/** Failures that no other day can be spared from. */
function endsRun({ code }: Failure): boolean {
  return code === 'offline' || code === 'rate-limited';
}

/** So many days in a row: a server that answers nonsense answers quickly, one in trouble is better left alone. */
function failedMax({ code }: Failure): number {
  return code === 'server-error' || code === 'timeout' ? 3 : 10;
}

/** With more than one page a change on a later one would go unseen: such days are read whole. */
function etagOf(day: DayRecord | undefined): string | undefined {
  return day?.complete && day.etags.length <= 2 ? day.etags[0] || undefined : undefined;
}

/** A day that was read before keeps what it has and is not asked for again at once. */
async function saveFailed(day: Day, before: DayRecord | undefined, now: number): Promise<DayRecord> {
  const record: DayRecord = before?.complete
    ? { ...before, fetchedAt: now }
    : { day, fetchedAt: now, etags: [], papers: before?.papers ?? 0, rejected: 1, complete: false };
  await saveDay(record);
  return record;
}

function recordOf(day: Day, before: DayRecord | undefined, fetched: DayFetch, now: number): DayRecord {
  if (fetched.notModified && before) return { ...before, fetchedAt: now };
  return {
    day,
    fetchedAt: now,
    etags: fetched.etags,
    papers: fetched.papers.length,
    rejected: fetched.rejected + (fetched.cutShort ? 1 : 0),
    complete: !fetched.cutShort,
  };
}

function sum(days: ReadonlyMap<Day, DayRecord>, figure: (day: DayRecord) => number): number {
  let total = 0;
  for (const day of days.values()) total += figure(day);
  return total;
}

/** The server's clock decides which day it is when this machine's is off by more than a day. */
function clockIsOff({ serverTime }: DayFetch, now: number): boolean {
  return serverTime !== undefined && Math.abs(serverTime - now) > DAY_MS;
}
