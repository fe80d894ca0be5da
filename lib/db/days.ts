// The days of the feed that are here: where a stopped sync goes on.
import type { Day } from '../domain/day';
import { type DayRecord, openFeedDb } from './feed-db';

export async function loadDays(): Promise<Map<Day, DayRecord>> {
  const days = await (await openFeedDb()).getAll('days');
  return new Map(days.map((day) => [day.day, day]));
}

export async function saveDay(day: DayRecord): Promise<void> {
  await (await openFeedDb()).put('days', day);
}

/** Drops papers that `doomed` names and, with them, days before `before`: one transaction. Returns the ids dropped. */
export async function dropPapers(doomed: { before?: Day; starter?: boolean }): Promise<string[]> {
  const db = await openFeedDb();
  const tx = db.transaction(['papers', 'days', 'meta'], 'readwrite');
  const papers = tx.objectStore('papers');
  const dropped: string[] = [];
  const range = doomed.before ? IDBKeyRange.upperBound(doomed.before, true) : null;
  for (let cursor = await papers.index('date').openCursor(range); cursor; cursor = await cursor.continue()) {
    if (doomed.starter && cursor.value.paper.source !== 'starter') continue;
    dropped.push(cursor.value.id);
    cursor.delete();
  }
  if (doomed.before && range) tx.objectStore('days').delete(range);
  if (dropped.length > 0) {
    const revision = (await tx.objectStore('meta').get('revision')) ?? 0;
    tx.objectStore('meta').put(revision + 1, 'revision');
  }
  await tx.done;
  return dropped;
}
