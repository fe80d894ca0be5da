// The list of the library page: its head, its rows, an undo line where a row stood, or why it is empty.
import type { LibraryItem } from '../lib/domain/library-item';
import type { LibraryActions, LibraryState } from '../lib/stores/library-store';
import type { LibrarySort } from '../lib/stores/shown-items';
import { formatNumber } from './format';
import { bookmark, search } from './icon-paths';
import { LibraryRow } from './LibraryRow';
import { FailureNotice, Notice } from './Notice';
import { Skeleton } from './Skeleton';
import { SortMenu } from './SortMenu';
import { t } from './strings';
import { UndoLine } from './UndoLine';
import { useRowFocus } from './use-row-focus';

export interface LibraryListProps {
  readonly state: LibraryState;
  readonly shown: readonly LibraryItem[];
  readonly now: number;
  /** Id of the paper whose detail is shown. */
  readonly current: string | undefined;
  readonly actions: LibraryActions;
}

export function LibraryList({ state, shown, now, current, actions }: LibraryListProps) {
  const { items, removed, sort, query } = state;
  useRowFocus(removed);
  const rows = shown.map((item) => (
    <LibraryRow key={item.id} item={item} now={now} current={item.id === current} actions={actions} />
  ));
  if (removed) {
    const undo = (
      <li key="undo">
        <UndoLine title={removed.title} onUndo={actions.onUndoRemove} />
      </li>
    );
    rows.splice(removed.index < 0 ? rows.length : removed.index, 0, undo);
  }
  return (
    <main class="lib-list" data-section="saved">
      <div class="listhead">
        <span role="status">
          <b>{t('allPapers')}</b> <span class="count">{items?.ok && formatNumber(shown.length)}</span>
        </span>
        <SortMenu value={sort} options={librarySorts()} onChange={actions.onSort} />
      </div>
      <div class="scroll">
        {!items && <Skeleton />}
        {items && !items.ok && <FailureNotice failure={items.error} onRetry={actions.onRetry} />}
        {items?.ok && <ul aria-label={t('allPapers')}>{rows}</ul>}
        {items?.ok && rows.length === 0 && <Empty filtered={query.trim() !== ''} />}
      </div>
    </main>
  );
}

function Empty({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <Notice icon={search} title={t('noResults')} text={t('noResultsText')} />
  ) : (
    <Notice icon={bookmark} title={t('noSaved')} text={t('noSavedText')} />
  );
}

function librarySorts(): { value: LibrarySort; label: string }[] {
  return [
    { value: 'added', label: t('sortAdded') },
    { value: 'newest', label: t('sortNewest') },
    { value: 'title', label: t('sortTitle') },
  ];
}
