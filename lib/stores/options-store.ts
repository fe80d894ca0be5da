// The store of the options and welcome pages: settings and sync status, straight from storage and back.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Hidden } from '../domain/hidden';
import type { Settings } from '../domain/settings';
import { DEFAULT_SETTINGS } from '../domain/settings-defaults';
import type { SyncStatus } from '../domain/sync-status';
import { INITIAL_SYNC_STATUS } from '../domain/sync-status-initial';
import { hiddenItem, settingsItem, sidebarItem, syncStatusItem } from '../items';
import { ask } from '../messaging/ask';
import { type AllowedSite, loadSites, revokeSite, watchSites } from './site-permissions';

export interface OptionsState {
  readonly settings: Settings;
  readonly sync: SyncStatus;
  /** Sites whose sidebar was opened or collapsed by hand. */
  readonly sidebarSites: number;
  readonly sites: readonly AllowedSite[];
  /** Newest last. */
  readonly hidden: readonly Hidden[];
}

export interface OptionsActions {
  onSettings(change: Partial<Settings>): Promise<void>;
  onForgetSidebar(): Promise<void>;
  onRevokeSite(pattern: string): Promise<void>;
  onUnhide(id: string): Promise<void>;
  onUnhideAll(): Promise<void>;
  onSync(): void;
  onPauseSync(): void;
}

export type OptionsStore = StoreApi<OptionsState>;

export interface Options {
  readonly store: OptionsStore;
  readonly actions: OptionsActions;
  /** Reads storage and follows it. Returns what stops following. */
  start(): Promise<() => void>;
}

export function createOptions(): Options {
  const store: OptionsStore = createStore<OptionsState>(() => ({
    settings: DEFAULT_SETTINGS,
    sync: INITIAL_SYNC_STATUS,
    sidebarSites: 0,
    sites: [],
    hidden: [],
  }));
  const set = store.setState;

  // Asked for, not read: what is stored is parsed by the worker, and a parser is 8 KB of a page.
  const loadHidden = async () => {
    const hidden = await ask('getHidden', {});
    if (hidden.ok) set({ hidden: hidden.value });
  };

  const actions: OptionsActions = {
    // Read, then write: another tab may have changed another setting since.
    onSettings: async (change) => {
      const before = await settingsItem.get();
      await settingsItem.set({ ...before, ...change });
      // More history begins to come at once, unless the reader paused.
      const grows = (change.historyDays ?? 0) > before.historyDays;
      if (grows && store.getState().sync.state !== 'paused') await ask('syncNow', {});
    },
    onForgetSidebar: () => sidebarItem.set({}),
    onRevokeSite: revokeSite,
    onUnhide: async (id) => void (await ask('unhidePaper', { id })),
    onUnhideAll: async () => void (await ask('unhideAll', {})),
    onSync: () => void ask('syncNow', {}),
    onPauseSync: () => void ask('pauseSync', {}),
  };

  async function start(): Promise<() => void> {
    const stops = [
      settingsItem.watch((settings) => set({ settings })),
      syncStatusItem.watch((sync) => set({ sync })),
      watchSites(() => void loadSites().then((sites) => set({ sites }))),
      hiddenItem.watch(() => void loadHidden()),
      sidebarItem.watch((choices) => set({ sidebarSites: Object.keys(choices).length })),
    ];
    const [settings, sync, choices, sites] = await Promise.all([
      settingsItem.get(),
      syncStatusItem.get(),
      sidebarItem.get(),
      loadSites(),
      loadHidden(),
    ]);
    set({ settings, sync, sidebarSites: Object.keys(choices).length, sites });
    return () => {
      for (const stop of stops) stop();
    };
  }

  return { store, actions, start };
}
