// What the sidebar's controls do. Each is one message to the worker or one change of how the sidebar stands.
import type { Result } from '../domain/result';
import { ask } from '../messaging/ask';
import { createHiding } from '../stores/hiding';
import type { SidebarActions, SidebarStore } from '../stores/sidebar-store';
import { createSaving } from './saving';

export interface Stance {
  /** Chosen by a press, so it is remembered for the site. */
  fold(choice: 'open' | 'collapsed'): void;
  askAgain(): void;
}

export function sidebarActions(store: SidebarStore, { fold, askAgain }: Stance): SidebarActions {
  const carryOut = async (sent: Promise<Result<unknown>>) => {
    const result = await sent;
    store.setState({ saveFailure: result.ok ? null : result.error });
  };
  return {
    ...createSaving(store),
    ...createHiding(
      store,
      ({ answer }) => answer,
      (_, answer) => ({ answer }),
    ),
    onCollapse: () => fold('collapsed'),
    onExpand: () => fold('open'),
    onSort: (sort) => store.setState({ sort, hidden: null }),
    onRetry: askAgain,
    onSearch: () => void carryOut(ask('openPage', { page: 'search' })),
    onOpenLibrary: () => void carryOut(ask('openPage', { page: 'library' })),
    onOpenOptions: () => void carryOut(ask('openPage', { page: 'options' })),
    onSync: () => void carryOut(ask('syncNow', {})),
  };
}
