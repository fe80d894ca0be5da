// Search results in the popup. The last answer stays while the next one is on its way, so nothing flickers under the typing.
import { useEffect } from 'preact/hooks';
import type { SearchAnswer } from '../lib/domain/related-paper';
import type { PopupActions, PopupState } from '../lib/stores/popup-state';
import { search as searchIcon } from './icon-paths';
import { FailureNotice, Notice } from './Notice';
import { PaperList } from './PaperList';
import { t, tn } from './strings';

export const RESULTS_ID = 'results';
export const HIT_PREFIX = 'hit-';

export interface PopupSearchProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
  readonly now: number;
}

export function PopupSearch({ state, actions, now }: PopupSearchProps) {
  const { search, active, saved } = state;

  useEffect(() => {
    document.getElementById(HIT_PREFIX + active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <section class="scroll" id={RESULTS_ID} data-section="search" aria-label={t('searchResults')}>
      <div class="listhead" role="status">
        {search?.ok && <span>{found(search.value)}</span>}
      </div>
      {search && !search.ok && <FailureNotice failure={search.error} onRetry={actions.onRetry} />}
      {search?.ok && search.value.total === 0 && (
        <Notice icon={searchIcon} title={t('noResults')} text={t('noResultsText')} />
      )}
      {search?.ok && (
        <PaperList
          rows={search.value.hits}
          saved={saved}
          now={now}
          active={active}
          idPrefix={HIT_PREFIX}
          onToggleSaved={actions.onToggleSaved}
        />
      )}
    </section>
  );
}

function found({ total, some }: SearchAnswer): string {
  const papers = tn('papers', total);
  return some ? t('searchSome', papers) : papers;
}

const KEYS = [
  ['↑↓', 'keyMove'],
  ['Enter', 'keyOpen'],
  ['Alt S', 'keySave'],
] as const;

/** In place of the foot while results show. */
export function SearchKeys() {
  return (
    <footer class="foot">
      {KEYS.map(([keys, words]) => (
        <span key={keys}>
          <kbd class="kbd">{keys}</kbd> {t(words)}
        </span>
      ))}
    </footer>
  );
}
