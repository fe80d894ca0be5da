// Every key of extension storage, versioned in its name. Storage is the truth that views watch: the worker writes, views follow.
// Our own thin wrapper instead of WXT's, which is 3 KB of the content script's 20.
import { browser } from 'wxt/browser';
import type { Settings } from './domain/settings';
import { DEFAULT_SETTINGS } from './domain/settings-defaults';
import {
  type Folds,
  OFF_NOWHERE,
  parseFolds,
  parseLook,
  parseOff,
  type SidebarLook,
  type SidebarOff,
  USUAL_LOOK,
} from './domain/sidebar-wishes';
import type { SyncStatus } from './domain/sync-status';
import { INITIAL_SYNC_STATUS } from './domain/sync-status-initial';

export interface Item<T> {
  readonly key: string;
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Calls back with every later value, from whichever context it is written. Returns what stops it. */
  watch(onChange: (value: T) => void): () => void;
}

/** `parse` is given what stands in storage, for values that a person may have had for years. */
function defineItem<T>(key: string, fallback: T, parse: (stored: unknown) => T = (stored) => stored as T): Item<T> {
  const read = (stored: unknown) => (stored === undefined ? fallback : parse(stored));
  return {
    key,
    async get() {
      const stored = await browser.storage.local.get(key);
      return read(stored[key]);
    },
    async set(value) {
      await browser.storage.local.set({ [key]: value });
    },
    watch(onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[key];
        if (change) onChange(read(change.newValue));
      };
      browser.storage.local.onChanged.addListener(listener);
      return () => browser.storage.local.onChanged.removeListener(listener);
    },
  };
}

export const settingsItem = defineItem<Settings>('settings.v1', DEFAULT_SETTINGS);
export const sidebarItem = defineItem<Folds>('sidebar.v1', {}, parseFolds);
export const sidebarLookItem = defineItem<SidebarLook>('sidebar-look.v1', USUAL_LOOK, parseLook);
export const sidebarOffItem = defineItem<SidebarOff>('sidebar-off.v1', OFF_NOWHERE, parseOff);
export const syncStatusItem = defineItem<SyncStatus>('sync-status.v1', INITIAL_SYNC_STATUS);
/** Ids of the papers in the reading list; rewritten after each commit of the library, so every open view follows. */
export const savedIdsItem = defineItem<readonly string[]>('saved-ids.v1', []);
/** Grows with each change of the local feed; views that list papers ask again when it moves. */
export const feedRevisionItem = defineItem<number>('feed-revision.v1', 0);
// Marked as pure, so that the content script, which has no use for them, leaves them out.
/** What the reader hid; its shape is parsed where it is read, by `domain/hidden`. */
export const hiddenItem = /* @__PURE__ */ defineItem<unknown>('hidden.v1', []);
/** The second copy of the reading list; its shape is parsed where it is read, in `library/mirror`. */
export const libraryMirrorItem = /* @__PURE__ */ defineItem<unknown>('library-mirror.v1', null);
/** In session storage, which content scripts cannot read: what the worker remembers of the page of a tab. */
export const subjectKeyOf = (tabId: number) => `subject:${tabId}`;
