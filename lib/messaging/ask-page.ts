// The worker asks a tab's content script, in one word. No permission is needed for it; where
// no script of ours runs nobody answers.
import { browser } from 'wxt/browser';
import { PageSubject } from '../domain/page-subject';
import { z } from '../domain/zod';
import type { PageOrder } from './obey';

const ANSWER_WITHIN_MS = 400;

export const PageTold = z.lazy(() =>
  z.object({
    /** What a switch can name of the address. */
    place: z.object({ site: z.string(), page: z.string() }),
    subject: z.nullable(PageSubject),
  }),
);
export type PageTold = z.infer<typeof PageTold>;

/** What the page of a tab says of itself; null where no script of ours runs, or none answers in time. */
export async function askPage(tabId: number): Promise<PageTold | null> {
  const told = PageTold.safeParse(await orderPage(tabId, 'tell'));
  return told.success ? told.data : null;
}

/** Undefined where nobody answers. */
export async function orderPage(tabId: number, order: PageOrder): Promise<unknown> {
  const silence = new Promise<void>((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS));
  // A frame has no sidebar.
  return Promise.race([silence, browser.tabs.sendMessage(tabId, order, { frameId: 0 }).catch(() => {})]);
}
