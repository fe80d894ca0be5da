// One saved paper. It carries its own copy of the paper, so the reading list outlives the feed's retention.
import { Paper } from './paper';
import { z } from './zod';

export const LibraryItem = z.lazy(() =>
  z.object({
    id: z.string(),
    paper: Paper,
    /** Milliseconds since the epoch, by the clock of the machine that saved it. For display; order of changes is `revision`. */
    addedAt: z.number(),
    /** Set while the item is removed but can still be brought back. */
    removedAt: z.exactOptional(z.number()),
    /** Counts the changes to the whole list; higher is later. */
    revision: z.int().check(z.nonnegative()),
  }),
);
export type LibraryItem = z.infer<typeof LibraryItem>;
