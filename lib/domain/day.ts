// Calendar days as the feed names them: `YYYY-MM-DD`, in UTC. Pure; the clock is always passed in.
import { z } from './zod';

const MS_PER_DAY = 86_400_000;

/** A real calendar day, `YYYY-MM-DD`. */
export const Day = z.lazy(() => z.iso.date());
export type Day = z.infer<typeof Day>;

/** The UTC day of a moment. `ms`: milliseconds since the epoch. */
export function dayOf(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The day `count` days after (or, negative, before) `day`. */
export function addDays(day: Day, count: number): Day {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY);
}
