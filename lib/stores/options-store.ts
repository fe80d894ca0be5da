// The store of the options and welcome pages: settings and sync status, straight from storage and back.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Hidden } from '../domain/hidden';
import type { Settings } from '../domain/settings';
import { DEFAULT_SETTINGS } from '../domain/settings-defaults';
import { OFF_NOWHERE, type SidebarLook, type SidebarOff, USUAL_LOOK } from '../domain/sidebar-wishes';
import type { SyncStatus } from '../domain/sync-status';
import { INITIAL_SYNC_STATUS } from '../domain/sync-status-initial';
import { hiddenItem, settingsItem, sidebarItem, sidebarLookItem, sidebarOffItem, syncStatusItem } from '../items';
import { ask } from '../messaging/ask';
import { type AllowedSite, loadSites, revokeSite, watchSites } from './site-permissions';

export interface Shortcut {
  /** What it does. */
  readonly name: string;
  /** As the browser writes them; empty when none are set. */
  readonly keys: string;
}

export interface OptionsState {
  readonly settings: Settings;
  readonly sync: SyncStatus;
  /** Sites whose sidebar was opened or collapsed by hand. */
  readonly sidebarSites: number;
  readonly sites: readonly AllowedSite[];
  /** Newest last. */
  readonly hidden: readonly Hidden[];
  readonly look: SidebarLook;
  readonly off: SidebarOff;
  readonly shortcuts: readonly Shortcut[];
}

export interface OptionsActions {
  onSettings(change: Partial<Settings>): Promise<void>;
  onForgetSidebar(): Promise<void>;
  onRevokeSite(pattern: string): Promise<void>;
  onUnhide(id: string): Promise<void>;
  onUnhideAll(): Promise<void>;
  onLook(change: Partial<SidebarLook>): Promise<void>;
  onSidebarEverywhere(isOn: boolean): Promise<void>;
  /** At one of the sites or pages where it was switched off. */
  onSidebarOn(address: string): Promise<void>;
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
    look: USUAL_LOOK,
    off: OFF_NOWHERE,
    shortcuts: [],
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
    onLook: async (change) => sidebarLookItem.set({ ...(await sidebarLookItem.get()), ...change }),
    onSidebarEverywhere: async (isOn) => sidebarOffItem.set({ ...(await sidebarOffItem.get()), everywhere: !isOn }),
    onSidebarOn: async (address) => {
      const off = await sidebarOffItem.get();
      const others = (list: readonly string[]) => list.filter((one) => one !== address);
      await sidebarOffItem.set({ ...off, sites: others(off.sites), pages: others(off.pages) });
    },
    onSync: () => void ask('syncNow', {}),
    onPauseSync: () => void ask('pauseSync', {}),
  };

  async function start(): Promise<() => void> {
    const stops = [
      settingsItem.watch((settings) => set({ settings })),
      syncStatusItem.watch((sync) => set({ sync })),
      watchSites(() => void loadSites().then((sites) => set({ sites }))),
      hiddenItem.watch(() => void loadHidden()),
      sidebarItem.watch((folds) => set({ sidebarSites: Object.keys(folds).length })),
      sidebarLookItem.watch((look) => set({ look })),
      sidebarOffItem.watch((off) => set({ off })),
    ];
    const [settings, sync, folds, look, off, sites] = await Promise.all([
      settingsItem.get(),
      syncStatusItem.get(),
      sidebarItem.get(),
      sidebarLookItem.get(),
      sidebarOffItem.get(),
      loadSites(),
      loadHidden(),
    ]);
    set({ settings, sync, sidebarSites: Object.keys(folds).length, look, off, sites });
    return () => {
      for (const stop of stops) stop();
    };
  }

  return { store, actions, start };
}
