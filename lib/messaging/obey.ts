// The content script's end: what the worker may ask of it. Only scripts and pages of this extension can send here.
import { browser } from 'wxt/browser';

/** `toggle`: by the shortcut. `tell`: what the page is, for its reader asked. */
export type PageOrder = 'toggle' | 'tell';

export function obeyOrders(orders: Record<PageOrder, () => unknown>): void {
  browser.runtime.onMessage.addListener((order: unknown, _sender: unknown, reply: (answer: unknown) => void) => {
    if (order === 'toggle' || order === 'tell') reply(orders[order]());
  });
}
