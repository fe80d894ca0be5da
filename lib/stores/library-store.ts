// The library page's store: the saved papers, what is typed into its search, its order, the paper that stands open.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LibraryItem } from '../domain/library-item';
import type { Result } from '../domain/result';
import type { SyncStatus } from '../domain/sync-status';
import { INITIAL_SYNC_STATUS } from '../domain/sync-status-initial';
import { savedIdsItem, syncStatusItem } from '../items';
import { ask } from '../messaging/ask';
import { createLatest } from './latest';
import { createSaving, type Saving, type SavingActions } from './saving';
import { type LibrarySort, shownItems } from './shown-items';

export interface LibraryState extends Saving {
  readonly query: string;
  readonly sort: LibrarySort;
  /** Opened by the reader; null shows the first one where there is room beside the list. */
  readonly selected: string | null;
  readonly sync: SyncStatus;
}

export interface LibraryActions extends SavingActions {
  onQuery(query: string): void;
  onSort(sort: LibrarySort): void;
  onSelect(id: string | null): void;
  onRetry(): void;
  onSync(): void;
  onPauseSync(): void;
  onOpenOptions(): void;
}

export type LibraryStore = StoreApi<LibraryState>;

export interface Library {
  readonly store: LibraryStore;
  readonly actions: LibraryActions;
  /** Asks for the list and follows storage. Returns what stops following. */
  start(): Promise<() => void>;
}

export function createLibrary(): Library {
  const store: LibraryStore = createStore<LibraryState>(() => ({
    items: null,
    saved: new Set(),
    query: '',
    sort: 'added',
    selected: null,
    sync: INITIAL_SYNC_STATUS,
    removed: null,
    saveFailure: null,
  }));
  const set = store.setState;
  const latest = createLatest();

  const load = () =>
    latest(
      () => ask('getLibrary', {}),
      (items: Result<readonly LibraryItem[]>) => {
        if (items.ok) set({ items, saved: new Set(items.value.map(({ id }) => id)) });
        else set((state) => ({ items: state.items?.ok ? state.items : items }));
      },
    );

  const actions: LibraryActions = {
    ...createSaving(store, (state) => shownItems(state).map(({ id }) => id)),
    onQuery: (query) => set({ query, removed: null }),
    onSort: (sort) => set({ sort, removed: null }),
    onSelect: (selected) => set({ selected }),
    onRetry: () => void load(),
    onSync: () => void ask('syncNow', {}),
    onPauseSync: () => void ask('pauseSync', {}),
    onOpenOptions: () => void ask('openPage', { page: 'options' }),
  };

  async function start(): Promise<() => void> {
    const stops = [syncStatusItem.watch((sync) => set({ sync })), savedIdsItem.watch(() => void load())];
    set({ sync: await syncStatusItem.get() });
    await load();
    return () => {
      for (const stop of stops) stop();
    };
  }

  return { store, actions, start };
}
