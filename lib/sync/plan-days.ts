// Which days to ask for, newest first: those that are missing, and young ones again, since votes and comments still come. Days that
// could not be read come last, so that one that never can be holds up no other.

import type { DayRecord } from '../db/feed-db';
import { addDays, type Day } from '../domain/day';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface PlanRequest {
  readonly today: Day;
  /** ms since the epoch. */
  readonly now: number;
  readonly historyDays: number;
  readonly known: ReadonlyMap<Day, DayRecord>;
  /** Asked for by a person: the last week is read again however fresh it is. */
  readonly force?: boolean;
}

export function planDays({ today, now, historyDays, known, force = false }: PlanRequest): Day[] {
  const plan: Day[] = [];
  const failed: Day[] = [];
  for (let age = 0; age < historyDays; age++) {
    const day = addDays(today, -age);
    const record = known.get(day);
    if (record && !record.complete) failed.push(day);
    else if (!record || isDue(record, age, now) || (force && age <= 7)) plan.push(day);
  }
  return [...plan, ...failed];
}

function isDue({ day, fetchedAt }: DayRecord, age: number, now: number): boolean {
  // By a clock that has since been set back.
  if (fetchedAt > now + HOUR_MS) return true;
  if (now - fetchedAt <= refreshAfterMs(age)) return false;
  // An old day is read again only if it was last read before it was over.
  const settledAt = Date.parse(`${day}T00:00:00Z`) + 2 * DAY_MS;
  return age <= 30 || fetchedAt < settledAt;
}

function refreshAfterMs(age: number): number {
  if (age <= 2) return 0.75 * HOUR_MS;
  return age <= 7 ? DAY_MS : 7 * DAY_MS;
}
