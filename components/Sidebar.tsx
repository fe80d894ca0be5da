// The sidebar beside a page, or the tab it folds to. The page side mounts it in a shadow root and carries out its actions.
// A class, because hooks are 1.2 KB of the 20 that a content script may weigh.
import { Component, createRef } from 'preact';
import type { SidebarActions, SidebarState, SidebarStore } from '../lib/stores/sidebar-store';
import { FailedLine } from './FailedLine';
import { SidebarBody } from './SidebarBody';
import { SidebarEdge } from './SidebarEdge';
import { SidebarFoot } from './SidebarFoot';
import { SidebarHead } from './SidebarHead';
import { SidebarOff } from './SidebarOff';
import { SidebarTab } from './SidebarTab';
import { Subject } from './Subject';
import { t, tn } from './strings';
import { UndoLine } from './UndoLine';

/** "12 min ago" is kept to the minute. */
const TICK_MS = 60_000;

export interface SidebarProps {
  readonly store: SidebarStore;
  readonly actions: SidebarActions;
}

export class Sidebar extends Component<SidebarProps, SidebarState> {
  override state = this.props.store.getState();
  private readonly folding = createRef<HTMLButtonElement>();
  /** Focus follows a fold only when it was pressed here; the page's own focus is never taken. */
  private pressed = false;
  private stop = () => {};

  override componentDidMount() {
    const { store } = this.props;
    const unsubscribe = store.subscribe((state) => this.setState(state));
    const timer = setInterval(() => this.forceUpdate(), TICK_MS);
    this.stop = () => {
      unsubscribe();
      clearInterval(timer);
    };
    // What changed between the first drawing and now is not lost.
    this.setState(store.getState());
  }

  override componentDidUpdate(_: unknown, before: SidebarState) {
    if (before.collapsed === this.state.collapsed) return;
    if (this.pressed) this.folding.current?.focus();
    this.pressed = false;
  }

  override componentWillUnmount() {
    this.stop();
  }

  private readonly fold = () => {
    const { onCollapse, onExpand } = this.props.actions;
    this.pressed = true;
    if (this.state.collapsed) onExpand();
    else onCollapse();
  };

  override render({ actions }: SidebarProps, state: SidebarState) {
    const { collapsed, phase, subject, answer, saved, removed, saveFailure, off } = state;
    const now = Date.now();
    if (collapsed) return <SidebarTab buttonRef={this.folding} count={answer?.related.length} onExpand={this.fold} />;
    return (
      <aside
        class={state.floating ? 'pk sidebar floating' : 'pk sidebar'}
        data-state={phase}
        aria-label={t('sidebar')}
        aria-busy={phase === 'loading'}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          this.fold();
        }}
      >
        <SidebarHead state={state} actions={actions} foldRef={this.folding} onFold={this.fold} />
        {subject && !off && (
          <Subject
            subject={subject}
            own={answer?.own ?? null}
            saved={saved}
            now={now}
            onToggleSaved={actions.onToggleSaved}
          />
        )}
        {/* Stands through all phases: a live region is heard only when it was there before its words. */}
        <div class="sr" role="status">
          {phase === 'loading' ? t('looking') : answer && tn('akin', answer.related.length)}
        </div>
        {/* Another element than the one that waited: what comes takes its own place and pushes nothing down. */}
        <div class="scroll" key={phase}>
          {off ? (
            <SidebarOff scope={off} site={state.site} onUndo={actions.onSwitchOn} />
          ) : (
            <SidebarBody state={state} actions={actions} now={now} />
          )}
        </div>
        <FailedLine failure={saveFailure} />
        {removed && <UndoLine title={removed.title} onUndo={actions.onUndoRemove} />}
        <SidebarFoot sync={state.sync} now={now} onSync={actions.onSync} />
        <SidebarEdge state={state} onResize={actions.onResize} />
      </aside>
    );
  }
}
