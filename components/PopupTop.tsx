// The popup's head: search, with the keys that move among results while focus stays in the box, and the way to the options.
import type { PopupActions, PopupState } from '../lib/stores/popup-state';
import { formatNumber } from './format';
import { IconButton } from './IconButton';
import { edge, sliders } from './icon-paths';
import { HIT_PREFIX, RESULTS_ID } from './PopupSearch';
import { SearchBox } from './SearchBox';
import { t } from './strings';

export interface PopupTopProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
  onBeside?: (() => void) | undefined;
  /** The search box takes the focus when it opens. */
  readonly focused: boolean;
}

export function PopupTop({ state, actions, onBeside, focused }: PopupTopProps) {
  const { query, search, active, sync } = state;
  const hits = query.trim() && search?.ok ? search.value.hits : [];

  const onKeyDown = (event: KeyboardEvent) => {
    const hit = hits[active];
    if (!hit) return;
    if (event.key === 'ArrowDown') actions.onActive(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') actions.onActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter')
      document
        .getElementById(HIT_PREFIX + active)
        ?.querySelector('a')
        ?.click();
    else if (event.altKey && event.code === 'KeyS') {
      if (event.isTrusted) actions.onToggleSaved(hit.paper.id, hit.paper.title);
    } else return;
    event.preventDefault();
  };

  return (
    <div class="pop-top">
      <SearchBox
        value={query}
        label={t('searchAll')}
        placeholder={t('searchPapers', formatNumber(sync.papers))}
        focused={focused}
        controls={hits.length > 0 ? RESULTS_ID : undefined}
        activeId={hits.length > 0 ? HIT_PREFIX + active : undefined}
        onInput={actions.onQuery}
        onKeyDown={onKeyDown}
      />
      {onBeside && <IconButton icon={edge} label={t('openBeside')} onClick={onBeside} />}
      <IconButton icon={sliders} label={t('options')} onClick={actions.onOpenOptions} />
    </div>
  );
}
