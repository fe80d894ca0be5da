// The content script's end: what the worker may ask of it. Only scripts and pages of this extension can send here.
import { browser } from 'wxt/browser';
import type { PageSubject } from '../domain/page-subject';

/** `toggle`: by the shortcut. `tell`: what the page is, for its reader asked. */
export type PageOrder = 'toggle' | 'tell';

interface Orders {
  toggle(): unknown;
  tell(): { readonly subject: Pick<PageSubject, 'kind'> | null };
}

export function obeyOrders({ toggle, tell }: Orders): void {
  browser.runtime.onMessage.addListener((order: unknown, _sender: unknown, reply: (answer: unknown) => void) => {
    if (order === 'tell') reply(tell());
    if (order !== 'toggle') return;
    const { subject } = tell();
    toggle();
    // Whether a sidebar could stand here: where none can, the worker opens the popup in its place.
    reply(!!subject && subject.kind !== 'list');
  });
}
