// The content script's end: what the worker may ask of it. Only scripts and pages of this extension can send here.
import { browser } from 'wxt/browser';

/** `toggle`: by the shortcut. `tell`: what the page is, for its reader asked. */
export type PageOrder = 'toggle' | 'tell';

export function obeyOrders({ toggle, tell }: Record<PageOrder, () => unknown>): void {
  browser.runtime.onMessage.addListener((order: unknown, _sender: unknown, reply: (answer: unknown) => void) => {
    if (order === 'tell') reply(tell());
    if (order !== 'toggle') return;
    toggle();
    // So that the worker knows that a sidebar could stand here.
    reply(true);
  });
}
