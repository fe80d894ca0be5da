// What the shortcuts do. Pressing one lets us see the tab (`activeTab`), so that a paper is saved where no sidebar stands, too.
import { browser } from 'wxt/browser';
import { savePaper } from '@/lib/library/library';
import { newOpId } from '@/lib/messaging/ask';
import { orderPage } from '@/lib/messaging/ask-page';
import { findOwn } from '@/lib/related/find-own';
import { flash } from './badge';
import { subjectOfTab } from './page-of-tab';

const SAVED = '✓';
const NOTHING_TO_SAVE = '–';

export async function onCommand(command: string, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  if (command === 'toggle-sidebar' && !(await orderPage(tabId, 'toggle'))) await openPopup();
  if (command === 'save-paper') await flash(tabId, (await savePage(tabId)) ? SAVED : NOTHING_TO_SAVE);
}

/** In the sidebar's place, where none can stand. Not every browser lets us. */
async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // The icon is there to be pressed.
  }
}

/** False where the page is no paper that is known here, or it could not be written. */
async function savePage(tabId: number): Promise<boolean> {
  const subject = await subjectOfTab(tabId);
  const own = subject.ok ? (await findOwn(subject.value)).own : null;
  if (!own) return false;
  return (await savePaper({ opId: newOpId(), paperId: own.paper.id })).ok;
}
