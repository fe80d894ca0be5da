// How the feed stands, as every view shows it. Written by the worker alone.
import { Day } from './day';
import { z } from './zod';

const count = () => z.int().check(z.nonnegative());

export const SyncStatus = z.lazy(() =>
  z.object({
    state: z.enum(['idle', 'syncing', 'paused', 'offline', 'error']),
    /** Papers in the local feed, starter papers included while they are there. */
    papers: count(),
    /** Items of the feed that could not be read, over all days kept. */
    rejected: count(),
    /** True while only the embedded starter feed is there. */
    starter: z.boolean(),
    /** End of the last run that reached the feed, ms since the epoch. */
    syncedAt: z.exactOptional(z.number()),
    newestDay: z.exactOptional(Day),
    progress: z.exactOptional(
      z.object({
        day: Day,
        daysDone: count(),
        daysTotal: count(),
        startedAt: z.number(),
      }),
    ),
    /** Why the last run stopped short; a `FailureCode`. */
    failure: z.exactOptional(z.string()),
    /** Runs in a row that stopped short. */
    failures: z.exactOptional(count()),
    /** When the next try is due after a failure, ms since the epoch. */
    retryAt: z.exactOptional(z.number()),
  }),
);
export type SyncStatus = z.infer<typeof SyncStatus>;
