// "Saved": the reading list in short, with the way back where a row was removed, and the way to the whole library.
import type { PopupActions, PopupState } from '../lib/stores/popup-state';
import { Icon } from './Icon';
import { bookmark, right } from './icon-paths';
import { FailureNotice, Notice } from './Notice';
import { PaperList } from './PaperList';
import { Skeleton } from './Skeleton';
import { t, tn } from './strings';
import { UndoLine } from './UndoLine';
import { useRowFocus } from './use-row-focus';

export interface PopupSavedProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
  readonly now: number;
}

export function PopupSaved({ state, actions, now }: PopupSavedProps) {
  const { items, saved, removed } = state;
  useRowFocus(removed);
  if (!items) return <Skeleton />;
  if (!items.ok) return <FailureNotice failure={items.error} onRetry={actions.onRetry} />;
  const rows = items.value;
  const cut = removed && removed.index >= 0 ? removed.index : rows.length;
  const list = { saved, now, onToggleSaved: actions.onToggleSaved };
  return (
    <>
      <div class="bar">
        <span class="quiet" role="status">
          {tn('savedPapers', rows.length)}
        </span>
        <button type="button" class="btn quiet" onClick={actions.onOpenLibrary}>
          {t('openLibrary')}
          <Icon d={right} small flip />
        </button>
      </div>
      <PaperList rows={rows.slice(0, cut)} {...list} />
      {removed && <UndoLine title={removed.title} onUndo={actions.onUndoRemove} />}
      <PaperList rows={rows.slice(cut)} {...list} />
      {rows.length === 0 && !removed && <Notice icon={bookmark} title={t('noSaved')} text={t('noSavedText')} />}
    </>
  );
}
