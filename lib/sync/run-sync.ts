// One run of the sync: day by day, newest first. Every day is stored with its papers before the next is asked for, so a run may
// be killed anywhere and the next goes on where this one was.
import { loadDays } from '../db/days';
import type { DayRecord } from '../db/feed-db';
import { type Day, dayOf } from '../domain/day';
import type { Failure } from '../domain/result';
import type { FeedFailure } from '../feed/source';
import { WAIT_IN_RUN_MAX_MS } from './back-off';
import { type DayFetch, type FetchContext, fetchDay } from './fetch-day';
import { Growth } from './growth';
import { indexPapers } from './index-papers';
import { planDays } from './plan-days';
import { dropOldPapers, dropStarterPapers } from './retention';
import { etagOf, storeDay } from './store-day';

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
    await context.onDay({ day, done: i, total: plan.length, rejected: rejectedIn(known) });
    const before = known.get(day);
    const fetched = await fetchDay(day, etagOf(before), context);
    if (!fetched.ok && (context.signal.aborted || endsRun(fetched.error))) {
      stop = stopOf(fetched);
      break;
    }
    known.set(day, await storeDay({ day, before, fetched, now }, growth));

    const failure = fetched.ok ? fetched.value.cutShort : fetched;
    failed = failure ? failed + 1 : 0;
    if (failure && (endsRun(failure.error) || failed >= failedMax(failure.error))) stop = stopOf(failure);
    if (!fetched.ok) continue;
    if (i === 0 && clockIsOff(fetched.value, now)) {
      now = fetched.value.serverTime ?? now;
      plan = [day, ...planDays({ today: dayOf(now), now, historyDays: context.historyDays, known })];
    }
    stop ??= await pauseAsAsked(fetched.value.pauseMs, context);
  }
  await indexPapers();
  if (growth.papers > 0) {
    if (!stop && !context.signal.aborted) await dropStarterPapers();
    await dropOldPapers(context.historyDays);
  }
  return { failure: null, ...stop, rejected: rejectedIn(known) };
}

type Stop = Pick<RunOutcome, 'failure' | 'retryAfterMs'>;

function stopOf({ error, retryAfterMs }: { readonly error: Failure } & FeedFailure): Stop {
  return { failure: error, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

/** Failures that no other day can be spared from. */
function endsRun({ code }: Failure): boolean {
  return code === 'offline' || code === 'rate-limited';
}

/** So many days in a row: a server that answers nonsense answers quickly, one in trouble is better left alone. */
function failedMax({ code }: Failure): number {
  return code === 'server-error' || code === 'timeout' ? 3 : 10;
}

async function pauseAsAsked(pauseMs: number, context: RunContext): Promise<Stop | null> {
  if (pauseMs > WAIT_IN_RUN_MAX_MS) return stopOf({ error: { code: 'rate-limited' }, retryAfterMs: pauseMs });
  if (pauseMs > 0) await context.wait(pauseMs);
  return null;
}

function rejectedIn(days: ReadonlyMap<Day, DayRecord>): number {
  return sum(days, ({ rejected }) => rejected);
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
