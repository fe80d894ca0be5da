// What the sidebar shows, as a view of the worker's answer and of storage. Made once a page; the page side feeds it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PageSubject } from '../domain/page-subject';
import type { RelatedAnswer } from '../domain/related-paper';
import type { Failure } from '../domain/result';
import { type Edge, type OffScope, WIDTH_USUAL } from '../domain/sidebar-wishes';
import type { SyncStatus } from '../domain/sync-status';
import { INITIAL_SYNC_STATUS } from '../domain/sync-status-initial';
import type { HiddenRow, HidingActions } from './hiding';
import type { ReadAbstract } from './read-abstract';
import type { Sort } from './sort-related';

export interface SidebarState {
  /** What the worker said of the page; whether the sidebar is folded to its tab is `collapsed`, independent of it. */
  readonly phase: 'loading' | 'ready' | 'empty' | 'error';
  readonly collapsed: boolean;
  /** True when the page leaves no room: the open sidebar then floats over the page, because it was asked to. */
  readonly floating: boolean;
  /** Of the window, where the sidebar stands. */
  readonly edge: Edge;
  readonly width: number;
  /** Host name as its reader would say it. */
  readonly site: string;
  /** Just switched off here; it says so, and how to undo it, until it goes. */
  readonly off: OffScope | null;
  readonly subject: Pick<PageSubject, 'kind' | 'title'> | null;
  readonly answer: RelatedAnswer | null;
  readonly failure: Failure | null;
  readonly saved: ReadonlySet<string>;
  readonly sync: SyncStatus;
  readonly sort: Sort;
  /** The paper last taken off the reading list here, while it can be brought back. */
  readonly removed: { readonly id: string; readonly title: string } | null;
  readonly hidden: HiddenRow | null;
  /** A save or removal that failed: shown beside nothing else, until the next press. */
  readonly saveFailure: Failure | null;
}

export type SidebarStore = StoreApi<SidebarState>;

/** What the reader can do in the sidebar; the page side carries it out. */
export interface SidebarActions extends HidingActions {
  readonly onRead: ReadAbstract;
  onToggleSaved(id: string, title: string): void;
  onUndoRemove(): void;
  onCollapse(): void;
  onExpand(): void;
  onOtherEdge(): void;
  /** `isDone`: the pointer or key let go, so the width is kept. */
  onResize(width: number, isDone: boolean): void;
  onSwitchOff(scope: OffScope): void;
  onSwitchOn(): void;
  onSort(sort: Sort): void;
  onRetry(): void;
  onSearch(): void;
  onOpenLibrary(): void;
  onOpenOptions(): void;
  onSync(): void;
}

export function createSidebarStore(site = ''): SidebarStore {
  return createStore<SidebarState>(() => ({
    phase: 'loading',
    collapsed: false,
    floating: false,
    edge: 'right',
    width: WIDTH_USUAL,
    site,
    off: null,
    subject: null,
    answer: null,
    failure: null,
    saved: new Set(),
    sync: INITIAL_SYNC_STATUS,
    sort: 'relevance',
    removed: null,
    hidden: null,
    saveFailure: null,
  }));
}
