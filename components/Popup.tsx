// The popup: search on top, three tabs below it, and how fresh the papers are. While something is typed, results take the tabs' place.
import type { PopupActions, PopupState, PopupStore, PopupTab } from '../lib/stores/popup-state';
import { useStore } from '../lib/stores/use-store';
import { FailedLine } from './FailedLine';
import { formatNumber } from './format';
import { PopupPage } from './PopupPage';
import { PopupSaved } from './PopupSaved';
import { PopupSearch, SearchKeys } from './PopupSearch';
import { PopupTop } from './PopupTop';
import { PopupTrending } from './PopupTrending';
import { SyncFoot } from './SyncFoot';
import { t } from './strings';
import { Tabs, tabId } from './Tabs';
import { useNow } from './use-now';

export interface PopupProps {
  readonly store: PopupStore;
  readonly actions: PopupActions;
  /** Opens the browser's side panel, where it has one. */
  onBeside?: (() => void) | undefined;
  /** Stands in the side panel, beside a page that keeps its focus. */
  readonly beside?: boolean;
}

const PANEL_ID = 'panel';

export function Popup({ store, actions, onBeside, beside }: PopupProps) {
  const state = useStore(store);
  const now = useNow();
  const searching = state.query.trim() !== '';
  return (
    <main class="pk popup">
      <h1 class="sr">{t('extName')}</h1>
      <PopupTop state={state} actions={actions} onBeside={onBeside} focused={!beside} />
      {searching ? (
        <PopupSearch state={state} actions={actions} now={now} />
      ) : (
        <>
          <Tabs
            label={t('sections')}
            value={state.tab}
            tabs={tabs(state)}
            controls={PANEL_ID}
            onChange={actions.onTab}
          />
          <section
            class="scroll"
            key={state.tab}
            id={PANEL_ID}
            role="tabpanel"
            aria-labelledby={tabId(state.tab)}
            data-section={state.tab}
          >
            <Panel state={state} actions={actions} now={now} />
          </section>
        </>
      )}
      <FailedLine failure={state.saveFailure} />
      {searching ? (
        <SearchKeys />
      ) : (
        <SyncFoot sync={state.sync} now={now} onSync={actions.onSync} onPauseSync={actions.onPauseSync} />
      )}
    </main>
  );
}

function Panel(props: { readonly state: PopupState; readonly actions: PopupActions; readonly now: number }) {
  switch (props.state.tab) {
    case 'page':
      return <PopupPage {...props} />;
    case 'trending':
      return <PopupTrending {...props} />;
    case 'saved':
      return <PopupSaved {...props} />;
  }
}

function tabs({ page, items }: PopupState): { value: PopupTab; label: string; count?: string | undefined }[] {
  const related = page?.ok ? formatNumber(page.value.answer.related.length) : undefined;
  return [
    { value: 'page', label: t('thisPage'), count: related },
    { value: 'trending', label: t('trending') },
    { value: 'saved', label: t('saved'), count: items?.ok ? formatNumber(items.value.length) : undefined },
  ];
}
