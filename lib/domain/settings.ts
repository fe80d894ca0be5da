// What a person chose. Every field has a default, so that an older or partly damaged record still opens.
import { z } from './zod';

export const HISTORY_CHOICES = [90, 180, 365] as const;

export const Settings = z.lazy(() =>
  z.object({
    /** Days of the feed to keep. */
    historyDays: z.catch(z.literal([...HISTORY_CHOICES]), 90),
    density: z.catch(z.enum(['cosy', 'compact']), 'cosy'),
    theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
    /** Whether known papers are marked in lists; absent, they are. */
    listMarks: z.exactOptional(z.catch(z.boolean(), true)),
  }),
);
export type Settings = z.infer<typeof Settings>;
