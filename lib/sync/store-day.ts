// What came of one day, or that it did not come, into the database.
import { saveDay } from '../db/days';
import type { DayRecord } from '../db/feed-db';
import { commitPapers } from '../db/papers';
import type { Day } from '../domain/day';
import type { Failure, Result } from '../domain/result';
import type { DayFetch } from './fetch-day';
import type { Growth } from './growth';

export interface DayOutcome {
  readonly day: Day;
  /** The day as it was known before. */
  readonly before: DayRecord | undefined;
  readonly fetched: Result<DayFetch>;
  /** ms since the epoch. */
  readonly now: number;
}

/** Papers and day go in as one; the day as it is then. */
export async function storeDay({ day, before, fetched, now }: DayOutcome, growth: Growth): Promise<DayRecord> {
  if (!fetched.ok) return put(failedRecord(day, before, now, unreadable(fetched.error)));
  const { value } = fetched;
  if (value.notModified && before) return put({ ...before, fetchedAt: now });
  const record: DayRecord = {
    day,
    fetchedAt: now,
    etags: value.etags,
    papers: value.papers.length,
    rejected: value.rejected + (value.cutShort ? unreadable(value.cutShort.error) : 0),
    complete: !value.cutShort,
  };
  await growth.take(await commitPapers(value.papers, record), record.papers - (before?.papers ?? 0));
  return record;
}

/** A day that was read before keeps what it has and is not asked for again at once. */
function failedRecord(day: Day, before: DayRecord | undefined, now: number, rejected: number): DayRecord {
  if (before?.complete) return { ...before, fetchedAt: now };
  return { day, fetchedAt: now, etags: [], papers: before?.papers ?? 0, rejected, complete: false };
}

/** An answer that could not be read counts as one item; a server that was busy has answered nothing. */
function unreadable({ code }: Failure): number {
  return code === 'bad-answer' || code === 'too-large' ? 1 : 0;
}

async function put(record: DayRecord): Promise<DayRecord> {
  await saveDay(record);
  return record;
}

/** With more than one page a change on a later one would go unseen: such days are read whole. */
export function etagOf(day: DayRecord | undefined): string | undefined {
  return day?.complete && day.etags.length <= 2 ? day.etags[0] || undefined : undefined;
}
