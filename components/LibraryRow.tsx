// One saved paper in the library's list: opens its detail, or leaves the list.
import type { LibraryItem } from '../lib/domain/library-item';
import type { LibraryActions } from '../lib/stores/library-store';
import { byline } from './byline';
import { formatDay, formatNumber } from './format';
import { SaveButton } from './SaveButton';
import { t } from './strings';

export interface LibraryRowProps {
  readonly item: LibraryItem;
  readonly now: number;
  readonly current: boolean;
  readonly actions: LibraryActions;
}

export function LibraryRow({ item: { paper, addedAt }, now, current, actions }: LibraryRowProps) {
  const { who, more } = byline(paper, 1);
  return (
    <li class={current ? 'item is-current' : 'item'} data-paper-id={paper.id}>
      <h2 class="card-title">
        <button
          type="button"
          id={`open-${paper.id}`}
          aria-current={current ? 'true' : undefined}
          dir="auto"
          onClick={() => actions.onSelect(paper.id)}
        >
          {paper.title}
        </button>
      </h2>
      <span class="side">{t('added', formatDay(localDay(addedAt), now))}</span>
      <SaveButton title={paper.title} saved onToggle={() => void actions.onToggleSaved(paper.id, paper.title)} />
      <p class="meta">
        <span class="who">
          {who}
          {more > 0 && ` +${formatNumber(more)}`}
        </span>
        <time dateTime={paper.date}>{formatDay(paper.date, now)}</time>
      </p>
    </li>
  );
}

/** The day by the reader's own calendar, since it was the reader who saved it then. */
function localDay(ms: number): string {
  const date = new Date(ms);
  return new Date(ms - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
