// The popup's store: asks the worker once for all it shows, then follows storage. Views are redrawn from the last good answer.
import { createStore } from 'zustand/vanilla';
import { ok, type Result } from '../domain/result';
import { OFF_NOWHERE, switchOn } from '../domain/sidebar-wishes';
import { INITIAL_SYNC_STATUS } from '../domain/sync-status-initial';
import { FIRST_PERIOD } from '../domain/trending';
import { feedRevisionItem, savedIdsItem, sidebarOffItem, syncStatusItem } from '../items';
import { ask } from '../messaging/ask';
import type { PageAnswer } from '../messaging/protocol';
import { createHiding } from './hiding';
import { createLatest } from './latest';
import type { PopupActions, PopupState, PopupStore } from './popup-state';
import { onRead } from './read-abstract';
import { createSaving } from './saving';
import { requestSite } from './site-permissions';

const SEARCH_DEBOUNCE_MS = 30;
const SEARCH_LIMIT = 50;

export interface Popup {
  readonly store: PopupStore;
  readonly actions: PopupActions;
  /** Asks for everything and follows storage. Returns what stops following. */
  start(tabId: number | undefined): Promise<() => void>;
  /** Another tab, or another page in it. What is shown stays until its answer is there. */
  turnTo(tabId: number): void;
}

export function createPopup(): Popup {
  const store: PopupStore = createStore<PopupState>(() => ({
    tab: 'page',
    page: null,
    place: null,
    off: OFF_NOWHERE,
    sort: 'relevance',
    period: FIRST_PERIOD,
    trending: null,
    items: null,
    saved: new Set(),
    sync: INITIAL_SYNC_STATUS,
    query: '',
    search: null,
    active: 0,
    searched: '',
    removed: null,
    hidden: null,
    saveFailure: null,
  }));
  const set = store.setState;
  const latestOverview = createLatest();
  const latestTrending = createLatest();
  const latestSearch = createLatest();
  const latestItems = createLatest();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tabId: number | undefined;

  /** A worker that was slow to wake is asked once more by itself; meanwhile the reader sees why and can press, too. */
  const loadOverview = (isSecond = false) =>
    latestOverview(
      () => ask('getOverview', tabId === undefined ? {} : { tabId }),
      (overview) => {
        if (!overview.ok && isLate(overview) && !isSecond) void loadOverview(true);
        if (!overview.ok)
          return set(({ trending, items }) => ({
            page: overview,
            trending: trending ?? overview,
            items: items ?? overview,
          }));
        const { page, place, trending, saved, sync } = overview.value;
        set((state) => ({
          page,
          place,
          sync,
          // A save that was confirmed meanwhile is newer than this list.
          ...(state.items?.ok ? {} : { items: ok(saved), saved: new Set(saved.map(({ id }) => id)) }),
          ...(state.period === FIRST_PERIOD && { trending: ok(trending) }),
        }));
      },
    );

  const loadTrending = () =>
    latestTrending(
      () => ask('getTrending', { period: store.getState().period }),
      (trending) => set((state) => ({ trending: keepGood(state.trending, trending) })),
    );

  const loadItems = () =>
    latestItems(
      () => ask('getLibrary', {}),
      (items) => set((state) => ({ items: keepGood(state.items, items) })),
    );

  const runSearch = () => {
    // A space behind the last word says that it is finished.
    const query = store.getState().query.trimStart();
    return latestSearch(
      async () => (query ? ask('search', { query, limit: SEARCH_LIMIT }) : null),
      (search) =>
        set((state) => ({ search, active: isSame(state, query) ? placeOf(state, search) : 0, searched: query })),
    );
  };

  const saving = createSaving(store, ({ items }) => (items?.ok ? items.value.map(({ id }) => id) : []));
  const actions: PopupActions = {
    ...saving,
    onRead,
    ...createHiding(
      store,
      ({ page }) => (page?.ok ? page.value.answer : null),
      ({ page }, answer) => (page?.ok ? { page: ok({ ...page.value, answer }) } : {}),
    ),
    onTab: (tab) => set({ tab, removed: null, hidden: null, saveFailure: null }),
    onSidebarOn: async () => {
      const { place } = store.getState();
      if (place) await sidebarOffItem.set(switchOn(await sidebarOffItem.get(), place));
    },
    onSort: (sort) => set({ sort, hidden: null }),
    onPeriod: (period) => {
      set({ period });
      void loadTrending();
    },
    onQuery: (query) => {
      set({ query });
      clearTimeout(timer);
      if (query.trim()) timer = setTimeout(runSearch, SEARCH_DEBOUNCE_MS);
      else void runSearch();
    },
    onActive: (active) => set({ active }),
    onRetry: () => {
      void loadOverview();
      void loadTrending();
      void runSearch();
    },
    onSync: () => void ask('syncNow', {}),
    onPauseSync: () => void ask('pauseSync', {}),
    onOpenLibrary: () => void ask('openPage', { page: 'library' }),
    onOpenOptions: () => void ask('openPage', { page: 'options' }),
    onAllowSite: (pattern) => {
      void requestSite(pattern).then((isAllowed) => {
        if (isAllowed) set(({ page }) => ({ page: page?.ok ? ok(withoutSite(page.value)) : page }));
      });
    },
  };

  async function start(id: number | undefined): Promise<() => void> {
    tabId = id;
    const stops = [
      sidebarOffItem.watch((off) => set({ off })),
      syncStatusItem.watch((sync) => set({ sync })),
      savedIdsItem.watch((ids) => {
        set({ saved: new Set(ids) });
        void loadItems();
      }),
      feedRevisionItem.watch(() => {
        void loadTrending();
        void runSearch();
      }),
    ];
    void sidebarOffItem.get().then((off) => set({ off }));
    await loadOverview();
    return () => {
      for (const stop of stops) stop();
    };
  }

  const turnTo = (id: number) => {
    tabId = id;
    void loadOverview();
  };

  return { store, actions, start, turnTo };
}

function withoutSite({ site: _, ...page }: PageAnswer): PageAnswer {
  return page;
}

const isLate = ({ error }: Extract<Result<never>, { ok: false }>) =>
  error.code === 'timeout' || error.code === 'no-answer';

/** The same question asked again because the feed grew. */
const isSame = ({ searched }: PopupState, query: string) => searched === query;

/** Where the active paper stands among the new hits; at their top when it is not among them. */
function placeOf({ search, active }: PopupState, next: PopupState['search']): number {
  const id = search?.ok ? search.value.hits[active]?.paper.id : undefined;
  return Math.max(0, next?.ok ? next.value.hits.findIndex(({ paper }) => paper.id === id) : 0);
}

/** The last good list stays while a newer one fails to come. */
function keepGood<T>(before: Result<T> | null, after: Result<T>): Result<T> {
  return !after.ok && before?.ok ? before : after;
}
