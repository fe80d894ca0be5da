// The sidebar beside a page, or the tab it folds to. The page side mounts it in a shadow root and carries out its actions.
import { useEffect, useRef } from 'preact/hooks';
import type { SidebarActions, SidebarStore } from '../lib/stores/sidebar-store';
import { useStore } from '../lib/stores/use-store';
import { FailedLine } from './FailedLine';
import { SidebarBody } from './SidebarBody';
import { SidebarFoot } from './SidebarFoot';
import { SidebarHead } from './SidebarHead';
import { SidebarTab } from './SidebarTab';
import { Subject } from './Subject';
import { t } from './strings';
import { UndoLine } from './UndoLine';

export interface SidebarProps {
  readonly store: SidebarStore;
  readonly actions: SidebarActions;
}

export function Sidebar({ store, actions }: SidebarProps) {
  const state = useStore(store);
  const { collapsed, phase, subject, answer, saved, removed, saveFailure } = state;
  const tab = useRef<HTMLButtonElement>(null);
  const collapseButton = useRef<HTMLButtonElement>(null);
  // Focus follows a fold only when it was pressed here; the page's own focus is never taken.
  const pressed = useRef(false);

  useEffect(() => {
    if (pressed.current) (tab.current ?? collapseButton.current)?.focus();
    pressed.current = false;
  }, [collapsed]);

  const fold = (run: () => void) => () => {
    pressed.current = true;
    run();
  };

  if (collapsed) return <SidebarTab tabRef={tab} count={answer?.related.length} onExpand={fold(actions.onExpand)} />;

  return (
    <aside
      class={state.floating ? 'pk sidebar floating' : 'pk sidebar'}
      data-state={phase}
      aria-label={t('sidebar')}
      aria-busy={phase === 'loading'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        fold(actions.onCollapse)();
      }}
    >
      <SidebarHead actions={actions} collapseRef={collapseButton} onCollapse={fold(actions.onCollapse)} />
      {subject && (
        <Subject subject={subject} own={answer?.own ?? null} saved={saved} onToggleSaved={actions.onToggleSaved} />
      )}
      <div class="scroll">
        <SidebarBody state={state} actions={actions} />
      </div>
      <FailedLine failure={saveFailure} />
      {removed && <UndoLine title={removed.title} onUndo={actions.onUndoRemove} />}
      <SidebarFoot sync={state.sync} onSync={actions.onSync} />
    </aside>
  );
}
