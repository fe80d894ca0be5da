// A paper as Paperkin keeps it: what any feed says of it, cleaned. Sources turn their own shapes into this one.
import { Day } from './day';
import { z } from './zod';

const count = () => z.int().check(z.nonnegative());

export const Paper = z.lazy(() =>
  z.object({
    /** arXiv id without version (`2507.14111`), or `starter:<slug>` for a starter paper whose arXiv id is not known. */
    id: z.string().check(z.minLength(1), z.maxLength(120)),
    title: z.string().check(z.minLength(1), z.maxLength(1000)),
    abstract: z.string().check(z.maxLength(20_000)),
    /** Names in the order of the paper; may be empty where only their number is known. */
    authors: z.array(z.string()),
    authorCount: count(),
    /** The day it was featured: what trending and "newest" go by. */
    date: Day,
    published: z.exactOptional(Day),
    upvotes: count(),
    comments: count(),
    keywords: z.array(z.string()),
    /** One sentence on what the paper does. */
    gist: z.exactOptional(z.string()),
    /** `owner/name` on GitHub, as written by the feed. */
    github: z.exactOptional(z.string()),
    githubStars: z.exactOptional(count()),
    /** http(s) only. */
    projectUrl: z.exactOptional(z.string()),
    source: z.enum(['huggingface', 'starter']),
  }),
);
export type Paper = z.infer<typeof Paper>;

/** A paper without its abstract: what a list row needs and what crosses the wire. */
export type PaperBrief = Omit<Paper, 'abstract'>;

export function briefOf(paper: Paper): PaperBrief {
  const { abstract: _, ...brief } = paper;
  return brief;
}
