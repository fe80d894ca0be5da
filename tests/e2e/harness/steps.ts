// What a reader does with Paperkin, in the words of the tests.
import type { PaperkinDriver, Tab } from './paperkin-driver.ts';
import { documentOf, type Seen, sidebarOf, type View } from './view.ts';

export const PAPER = '[data-paper-id]';
/** Papers in the sidebar's list; the page's own paper stands above it. */
export const LISTED = 'article[data-paper-id]';
const SYNC = '[data-section=sync]';
const SYNC_WITHIN_MS = 75_000;

/** Opens a page and waits for what its sidebar has to say. */
export async function read(driver: PaperkinDriver, url: string): Promise<{ tab: Tab; sidebar: View }> {
  const tab = await driver.newTab(url);
  const sidebar = sidebarOf(tab);
  await sidebar.waitFor('[data-state]', ({ attributes }) => attributes['data-state'] !== 'loading');
  return { tab, sidebar };
}

export async function openPopup(driver: PaperkinDriver): Promise<View> {
  return documentOf(await driver.extensionTab('popup.html'));
}

export type PopupTabName = 'page' | 'trending' | 'saved';

export async function chooseTab(popup: View, name: PopupTabName): Promise<void> {
  const order: PopupTabName[] = ['page', 'trending', 'saved'];
  await popup.waitFor('[role=tab]');
  // Opened as a tab of its own the popup moves to the middle when it knows that it is one: a press may come just then.
  for (let tries = 3; tries > 0; tries--) {
    await popup.click(`[role=tab]:nth-child(${order.indexOf(name) + 1})`);
    const shown = await popup.waitFor(`[data-section=${name}]`, undefined, 3_000).catch(() => null);
    if (shown) return;
  }
  throw new Error(`The popup does not show its tab ${name}.`);
}

/** The sync line of a page once it shows the state, with at least so many papers. */
export function syncReaches(view: View, state: string, papers = 0, within = SYNC_WITHIN_MS): Promise<Seen> {
  const reached = ({ attributes }: Seen) =>
    attributes['data-state'] === state && Number(attributes['data-papers']) >= papers;
  return view.waitFor(SYNC, reached, within);
}

/** Waits until the whole feed is in; returns the sync line. */
export async function waitForSync(driver: PaperkinDriver, papers: number, within?: number): Promise<Seen> {
  const popup = await openPopup(driver);
  const line = await syncReaches(popup, 'idle', papers, within);
  await popup.tab.close();
  return line;
}

export async function idsIn(view: View, scope: string): Promise<string[]> {
  return (await view.all(`${scope} ${PAPER}`)).map(({ attributes }) => attributes['data-paper-id'] ?? '');
}

export function saveButton(id: string): string {
  return `[data-paper-id="${id}"] [data-action=save]`;
}

/** Presses Save and waits until it shows as done. */
export async function save(view: View, id: string): Promise<void> {
  await view.click(saveButton(id));
  await view.waitFor(saveButton(id), ({ attributes }) => attributes['aria-pressed'] === 'true');
}

/** Ids of the reading list, as its own page shows them. */
export async function readingList(driver: PaperkinDriver): Promise<string[]> {
  const library = documentOf(await driver.extensionTab('library.html'));
  await library.waitFor('[data-section=saved]');
  // The list is asked of the worker after the page stands: its first answer shows as rows or as the empty list's words.
  await library.waitFor('[data-section=saved]', ({ text }) => text.length > 0);
  await settled(library, '[data-section=saved]');
  const ids = await idsIn(library, '[data-section=saved]');
  await library.tab.close();
  return ids;
}

/** Waits until a part of the page has stayed the same for a moment. */
async function settled(view: View, selector: string): Promise<void> {
  let before = '';
  for (let same = 0; same < 5; ) {
    const now = JSON.stringify((await view.all(selector)).map(({ text }) => text));
    same = now === before ? same + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}
