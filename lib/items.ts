// Every key of extension storage, versioned in its name. Storage is the truth that views watch: the worker writes, views follow.
// Our own thin wrapper instead of WXT's, which is 3 KB of the content script's 20.
import { browser } from 'wxt/browser';
import type { Settings, SidebarChoices } from './domain/settings';
import { DEFAULT_SETTINGS } from './domain/settings-defaults';
import type { SyncStatus } from './domain/sync-status';
import { INITIAL_SYNC_STATUS } from './domain/sync-status-initial';

export interface Item<T> {
  readonly key: string;
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Calls back with every later value, from whichever context it is written. Returns what stops it. */
  watch(onChange: (value: T) => void): () => void;
}

function defineItem<T>(area: 'local' | 'session', key: string, fallback: T): Item<T> {
  return {
    key,
    async get() {
      const stored = await browser.storage[area].get(key);
      return (stored[key] as T | undefined) ?? fallback;
    },
    async set(value) {
      await browser.storage[area].set({ [key]: value });
    },
    watch(onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[key];
        if (change) onChange((change.newValue as T | undefined) ?? fallback);
      };
      browser.storage[area].onChanged.addListener(listener);
      return () => browser.storage[area].onChanged.removeListener(listener);
    },
  };
}

export const settingsItem = defineItem<Settings>('local', 'settings.v1', DEFAULT_SETTINGS);
export const sidebarItem = defineItem<SidebarChoices>('local', 'sidebar.v1', {});
export const syncStatusItem = defineItem<SyncStatus>('local', 'sync-status.v1', INITIAL_SYNC_STATUS);
/** Ids of the papers in the reading list; rewritten after each commit of the library, so every open view follows. */
export const savedIdsItem = defineItem<readonly string[]>('local', 'saved-ids.v1', []);
/** Grows with each change of the local feed; views that list papers ask again when it moves. */
export const feedRevisionItem = defineItem<number>('local', 'feed-revision.v1', 0);
/** What the reader hid; its shape is parsed where it is read, by `domain/hidden`. */
export const hiddenItem = defineItem<unknown>('local', 'hidden.v1', []);
/** The second copy of the reading list; its shape is parsed where it is read, in `library/mirror`. */
export const libraryMirrorItem = defineItem<unknown>('local', 'library-mirror.v1', null);
