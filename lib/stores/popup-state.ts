// What the popup knows. A view of the worker's answers and of storage; null is "not answered yet".
import type { StoreApi } from 'zustand/vanilla';
import type { LibraryItem } from '../domain/library-item';
import type { PaperBrief } from '../domain/paper';
import type { SearchAnswer } from '../domain/related-paper';
import type { Failure, Result } from '../domain/result';
import type { Place, SidebarOff } from '../domain/sidebar-wishes';
import type { SyncStatus } from '../domain/sync-status';
import type { Period } from '../domain/trending';
import type { PageAnswer } from '../messaging/protocol';
import type { HiddenRow, HidingActions } from './hiding';
import type { ReadAbstract } from './read-abstract';
import type { Removed } from './saving';
import type { Sort } from './sort-related';

export type PopupTab = 'page' | 'trending' | 'saved';

export interface PopupState {
  readonly tab: PopupTab;
  readonly page: Result<PageAnswer> | null;
  /** Of a page where a sidebar could stand. */
  readonly place: Place | null;
  readonly off: SidebarOff;
  readonly sort: Sort;
  readonly period: Period;
  readonly trending: Result<readonly PaperBrief[]> | null;
  readonly items: Result<readonly LibraryItem[]> | null;
  readonly saved: ReadonlySet<string>;
  readonly sync: SyncStatus;
  /** As typed. Results show while it holds more than white space. */
  readonly query: string;
  /** The answer to the newest query that was answered. */
  readonly search: Result<SearchAnswer> | null;
  /** Index of the active search result. */
  readonly active: number;
  /** The query that `search` answers. */
  readonly searched: string;
  readonly removed: Removed | null;
  readonly hidden: HiddenRow | null;
  /** A save or removal that failed, until the next press. */
  readonly saveFailure: Failure | null;
}

export interface PopupActions extends HidingActions {
  readonly onRead: ReadAbstract;
  onTab(tab: PopupTab): void;
  onSidebarOn(): void;
  onSort(sort: Sort): void;
  onPeriod(period: Period): void;
  onQuery(query: string): void;
  onActive(index: number): void;
  onToggleSaved(id: string, title: string): void;
  onUndoRemove(): void;
  onRetry(): void;
  onSync(): void;
  onPauseSync(): void;
  onOpenLibrary(): void;
  onOpenOptions(): void;
  /** In the press itself. */
  onAllowSite(pattern: string): void;
}

export type PopupStore = StoreApi<PopupState>;
