// What leaves the local feed: starter papers once real ones are there, and days older than the history that was chosen. Counted
// back from the newest paper, never from the clock, so that a wrong clock drops nothing.
import { dropBefore, dropStarter } from '../db/days';
import { loadNewestDay } from '../db/papers';
import { addDays } from '../domain/day';
import { dropFromIndex } from './index-papers';

/** Real papers from which the starter feed steps aside in mid-sync; at the end of a run one is enough. */
export const STARTER_YIELDS_AT = 60;

export async function dropStarterPapers(): Promise<void> {
  await dropFromIndex(await dropStarter());
}

export async function dropOldPapers(historyDays: number): Promise<void> {
  const newest = await loadNewestDay();
  if (newest) await dropFromIndex(await dropBefore(addDays(newest, -historyDays)));
}
