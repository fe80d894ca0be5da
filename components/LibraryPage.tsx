// The reading list as a page: find, order, read on, remove. Three columns of room become two and one as the window narrows.
import type { LibraryActions, LibraryStore } from '../lib/stores/library-store';
import { shownItems } from '../lib/stores/shown-items';
import { useStore } from '../lib/stores/use-store';
import { FailedLine } from './FailedLine';
import { IconButton } from './IconButton';
import { sliders } from './icon-paths';
import { LibraryDetail } from './LibraryDetail';
import { LibraryList } from './LibraryList';
import { Logo } from './Logo';
import { SearchBox } from './SearchBox';
import { SyncFoot } from './SyncFoot';
import { t } from './strings';
import { useNow } from './use-now';

export interface LibraryPageProps {
  readonly store: LibraryStore;
  readonly actions: LibraryActions;
}

export function LibraryPage({ store, actions }: LibraryPageProps) {
  const state = useStore(store);
  const now = useNow();
  const shown = shownItems(state);
  const opened = shown.find(({ id }) => id === state.selected);
  const current = opened ?? shown[0];

  const close = () => {
    actions.onSelect(null);
    document.getElementById(`open-${state.selected}`)?.focus();
  };

  return (
    <div class="pk lib">
      <header class="lib-top">
        <h1 class="brand">
          <Logo />
          <span>{t('library')}</span>
        </h1>
        <SearchBox
          value={state.query}
          label={t('searchLibrary')}
          placeholder={t('searchLibraryHint')}
          onInput={actions.onQuery}
        />
        <IconButton icon={sliders} label={t('options')} onClick={actions.onOpenOptions} />
      </header>
      <div class={opened ? 'lib-body is-open' : 'lib-body'}>
        <LibraryList state={state} shown={shown} now={now} current={current?.id} actions={actions} />
        {current && (
          <LibraryDetail
            key={current.id}
            item={current}
            saved={state.saved.has(current.id)}
            onClose={close}
            onToggleSaved={actions.onToggleSaved}
          />
        )}
      </div>
      <FailedLine failure={state.saveFailure} />
      <SyncFoot sync={state.sync} now={now} onSync={actions.onSync} onPauseSync={actions.onPauseSync} />
    </div>
  );
}
