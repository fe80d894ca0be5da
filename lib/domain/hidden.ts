// What the reader wants shown no more: one paper beside one page, or a paper and those much like it beside every page.
import { PageName } from './page-name';
import { z } from './zod';

const Hidden = z.lazy(() =>
  z.object({
    /** Names the press that hid it, so that it is carried out once and whoever pressed can take it back. */
    id: z.string().check(z.minLength(8), z.maxLength(64)),
    paperId: z.string().check(z.minLength(1), z.maxLength(120)),
    title: z.string().check(z.maxLength(1000)),
    /** Milliseconds since the epoch. */
    at: z.number(),
    /** Beside this page alone. Without one: beside every page, and what is like it too. */
    page: z.exactOptional(PageName),
    /** Of a paper hidden with those like it: what it says, for the feed forgets papers sooner than readers do. */
    abstract: z.exactOptional(z.string().check(z.maxLength(4000))),
  }),
);
export type Hidden = z.infer<typeof Hidden>;

export const ABSTRACT_KEPT = 4000;
/** Each is compared with the whole feed whenever that grows. */
const ALIKE_MAX = 100;
const UNRELATED_MAX = 2000;

/** What can be read of a stored list; the rest of a damaged one is left out. */
export function parseHidden(stored: unknown): Hidden[] {
  return (Array.isArray(stored) ? stored : []).flatMap((one) => {
    const parsed = Hidden.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Newest last. The same wish again takes the place of the first; the oldest beyond the limits are forgotten. */
export function withHidden(list: readonly Hidden[], added: Hidden): Hidden[] {
  const isSame = ({ paperId, page }: Hidden) => paperId === added.paperId && page?.key === added.page?.key;
  const next = [...list.filter((one) => !isSame(one)), added];
  const keep = (isAlike: boolean, max: number) =>
    next.filter((one) => (one.page === undefined) === isAlike).slice(-max);
  const kept = new Set([...keep(true, ALIKE_MAX), ...keep(false, UNRELATED_MAX)]);
  return next.filter((one) => kept.has(one));
}
