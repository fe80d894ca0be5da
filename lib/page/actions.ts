// What the sidebar's controls do. Each is one message to the worker or one change of how the sidebar stands.
import type { Result } from '../domain/result';
import type { Fold } from '../domain/sidebar-wishes';
import { ask } from '../messaging/ask';
import { createHiding } from '../stores/hiding';
import { onRead } from '../stores/read-abstract';
import type { SidebarActions, SidebarStore } from '../stores/sidebar-store';
import { createSaving } from './saving';
import type { Wishes } from './wishes';

export interface Stance {
  /** Chosen by a press, so it is remembered for the site. */
  fold(choice: Fold): void;
  /** Pressed at the open sidebar: it stays open on this page, room or not. */
  keepOpen(): void;
  widen(width: number): void;
  askAgain(): void;
}

export function sidebarActions(
  store: SidebarStore,
  wishes: Pick<Wishes, 'setLook' | 'switchOff' | 'switchOn'>,
  { fold, keepOpen, widen, askAgain }: Stance,
): SidebarActions {
  const carryOut = async (sent: Promise<Result<unknown>>) => {
    const result = await sent;
    store.setState({ saveFailure: result.ok ? null : result.error });
  };
  return {
    ...createSaving(store),
    onRead,
    ...createHiding(
      store,
      ({ answer }) => answer,
      (_, answer) => ({ answer }),
    ),
    onCollapse: () => fold('collapsed'),
    onExpand: () => fold('open'),
    onSort: (sort) => store.setState({ sort, hidden: null }),
    onOtherEdge() {
      wishes.setLook({ edge: store.getState().edge === 'left' ? 'right' : 'left' });
      keepOpen();
    },
    onResize(width, isDone) {
      widen(width);
      if (!isDone) return;
      wishes.setLook({ width: store.getState().width });
      keepOpen();
    },
    onSwitchOff(scope) {
      store.setState({ off: scope });
      wishes.switchOff(scope);
    },
    onSwitchOn: wishes.switchOn,
    onRetry: askAgain,
    onSearch: () => void carryOut(ask('openPage', { page: 'search' })),
    onOpenLibrary: () => void carryOut(ask('openPage', { page: 'library' })),
    onOpenOptions: () => void carryOut(ask('openPage', { page: 'options' })),
    onSync: () => void carryOut(ask('syncNow', {})),
  };
}
