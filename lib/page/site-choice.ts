// Whether the sidebar stands open on a site, as its reader last chose there.
import { sidebarItem } from '../items';
import { quietly } from './alive';
import type { Choice } from './placement';

export interface SiteChoice {
  now(): Choice;
  /** Resolves when what was stored is known. */
  readonly known: Promise<void>;
  choose(choice: 'open' | 'collapsed'): void;
}

export function siteChoice(host: string): SiteChoice {
  const site = host.replace(/^www\./, '');
  let choice: Choice;
  const known = quietly(async () => {
    choice ??= (await sidebarItem.get())[site];
  });
  return {
    now: () => choice,
    known: known.then(() => undefined),
    choose(next) {
      choice = next;
      void quietly(async () => sidebarItem.set({ ...(await sidebarItem.get()), [site]: next }));
    },
  };
}
