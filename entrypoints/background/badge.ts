// The number on the toolbar icon: papers akin to the page of that tab. The browser clears it when the tab goes elsewhere.
import { browser } from 'wxt/browser';

const BADGE_COLOR = '#0d6b63';

export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR });
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
  } catch {
    // The tab was closed while its answer was being found.
  }
}
