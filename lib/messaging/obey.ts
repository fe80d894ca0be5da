// The content script's end: what the worker may ask of it. Only scripts and pages of this extension can send here.
import { browser } from 'wxt/browser';

/** `toggle`: by the shortcut. `tell`: what the page is, for its reader asked. */
export type PageOrder = 'toggle' | 'tell';

interface Orders extends Record<PageOrder, () => unknown> {
  /** Whether a sidebar could stand in the page as it is. */
  canStand(): boolean;
}

export function obeyOrders({ toggle, tell, canStand }: Orders): void {
  browser.runtime.onMessage.addListener((order: unknown, _sender: unknown, reply: (answer: unknown) => void) => {
    if (order === 'tell') reply(tell());
    if (order !== 'toggle') return;
    toggle();
    // Where none can, the worker opens the popup in its place.
    reply(canStand());
  });
}
