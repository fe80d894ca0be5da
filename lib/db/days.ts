// The days of the feed that are here: where a stopped sync goes on.
import type { Day } from '../domain/day';
import { type DayRecord, type MetaStore, openFeedDb } from './feed-db';
import { keepCount, readCount } from './paper-count';
import { forgetWhile } from './shown-papers';

export async function loadDays(): Promise<Map<Day, DayRecord>> {
  const days = await (await openFeedDb()).getAll('days');
  return new Map(days.map((day) => [day.day, day]));
}

export async function saveDay(day: DayRecord): Promise<void> {
  await (await openFeedDb()).put('days', day);
}

/** Drops the feed's papers and days before `day`, all at once; starter papers stay. Returns the ids dropped. */
export async function dropBefore(day: Day): Promise<string[]> {
  const tx = (await openFeedDb()).transaction(['papers', 'days', 'meta'], 'readwrite');
  forgetWhile(tx.done);
  const range = IDBKeyRange.upperBound(day, true);
  const papers = tx.objectStore('papers');
  const count = await readCount(papers, tx.objectStore('meta'));
  const old = await papers.index('date').getAll(range);
  const ids = old.filter(({ paper }) => paper.source !== 'starter').map(({ id }) => id);
  for (const id of ids) papers.delete(id);
  tx.objectStore('days').delete(range);
  if (ids.length > 0) await noteDropped(tx.objectStore('meta'), count - ids.length);
  await tx.done;
  return ids;
}

/** Drops the papers that still are the starter feed's. Returns the ids dropped. */
export async function dropStarter(): Promise<string[]> {
  const tx = (await openFeedDb()).transaction(['papers', 'meta'], 'readwrite');
  forgetWhile(tx.done);
  const papers = tx.objectStore('papers');
  const count = await readCount(papers, tx.objectStore('meta'));
  const ids = await papers.index('source').getAllKeys('starter');
  for (const id of ids) papers.delete(id);
  if (ids.length > 0) await noteDropped(tx.objectStore('meta'), count - ids.length);
  await tx.done;
  return ids;
}

async function noteDropped(meta: MetaStore, count: number): Promise<void> {
  keepCount(meta, count);
  meta.put(((await meta.get('revision')) ?? 0) + 1, 'revision');
}
