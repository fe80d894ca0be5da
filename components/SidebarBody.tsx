// What stands between the sidebar's head and foot: papers, their shape while they come, or why there are none.
import type { SidebarActions, SidebarState } from '../lib/stores/sidebar-store';
import { sortRelated } from '../lib/stores/sort-related';
import { Akin } from './Akin';
import { kin } from './icon-paths';
import { FailureNotice, Notice } from './Notice';
import { PaperList } from './PaperList';
import { Skeleton } from './Skeleton';
import { SortMenu } from './SortMenu';
import { relatedSorts } from './sort-options';
import { t, tn } from './strings';

export interface SidebarBodyProps {
  readonly state: SidebarState;
  readonly actions: SidebarActions;
  readonly now: number;
}

export function SidebarBody({ state, actions, now }: SidebarBodyProps) {
  const { phase, answer, failure, saved, sort, hidden } = state;
  if (phase === 'error') return <FailureNotice failure={failure ?? { code: 'no-answer' }} onRetry={actions.onRetry} />;
  if (phase === 'empty')
    return (
      <Notice
        icon={kin}
        title={t('nothingAkin')}
        text={tn('nothingAkinText', answer?.searched ?? 0)}
        action={{ label: t('moreHistory'), run: actions.onOpenOptions }}
      />
    );
  // While something newer loads, the last good list stays.
  if (!answer)
    return (
      <>
        <div class="listhead">{t('looking')}</div>
        <Skeleton />
      </>
    );
  return (
    <>
      <div class="listhead">
        <Akin count={answer.related.length} />
        <SortMenu value={sort} options={relatedSorts()} onChange={actions.onSort} />
      </div>
      <PaperList
        rows={sortRelated(answer.related, sort)}
        saved={saved}
        now={now}
        hiding={{ page: answer.page, last: hidden?.after === answer ? hidden : null, actions }}
        onRead={actions.onRead}
        onToggleSaved={actions.onToggleSaved}
      />
    </>
  );
}
