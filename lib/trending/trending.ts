// What the feed's readers vote for. A period ends on the newest day that is here, so an offline machine still has a "today".
import { loadNewestDay, loadPapersSince } from '../db/papers';
import { addDays } from '../domain/day';
import { briefOf, type Paper, type PaperBrief } from '../domain/paper';
import type { Period } from '../domain/trending';

const PERIOD_DAYS: Record<Period, number> = { today: 1, week: 7, month: 30 };
const TRENDING_MAX = 50;

export async function loadTrending(period: Period): Promise<PaperBrief[]> {
  const newest = await loadNewestDay();
  if (!newest) return [];
  const papers = await loadPapersSince(addDays(newest, 1 - PERIOD_DAYS[period]));
  return papers.sort(byVotes).slice(0, TRENDING_MAX).map(briefOf);
}

function byVotes(a: Paper, b: Paper): number {
  return (
    b.upvotes - a.upvotes ||
    b.comments - a.comments ||
    (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? 1 : -1)
  );
}
