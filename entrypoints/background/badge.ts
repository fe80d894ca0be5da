// The number on the toolbar icon: papers akin to the page of that tab. The browser clears it when the tab goes elsewhere.
import { browser } from 'wxt/browser';

const BADGE_COLOR = '#0d6b63';
const FLASH_MS = 2_000;

export async function showCount(tabId: number, count: number): Promise<void> {
  await show(tabId, count > 0 ? String(count) : '');
}

/** A sign in the number's place, for a moment. */
export async function flash(tabId: number, sign: string): Promise<void> {
  const before = await browser.action.getBadgeText({ tabId }).catch(() => '');
  await show(tabId, sign);
  await new Promise((resolve) => setTimeout(resolve, FLASH_MS));
  // Another page's number may have come meanwhile.
  if ((await browser.action.getBadgeText({ tabId }).catch(() => '')) === sign)
    await show(tabId, before === sign ? '' : before);
}

let isColored = false;

async function show(tabId: number, text: string): Promise<void> {
  try {
    // Of all tabs, for as long as the browser runs.
    if (!isColored) await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOR });
    isColored = true;
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed while its answer was being found.
  }
}
