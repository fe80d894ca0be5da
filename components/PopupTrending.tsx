// "Trending": what was upvoted most today, this week or this month, each with its sentence.
import { PERIODS, type Period } from '../lib/domain/trending';
import type { PopupActions, PopupState } from '../lib/stores/popup-state';
import { clock } from './icon-paths';
import { FailureNotice, Notice } from './Notice';
import { PaperList } from './PaperList';
import { SegmentedControl } from './SegmentedControl';
import { Skeleton } from './Skeleton';
import { SyncProgress } from './SyncProgress';
import { t } from './strings';

const PERIOD_LABELS = { today: 'periodToday', week: 'periodWeek', month: 'periodMonth' } as const satisfies Record<
  Period,
  string
>;

export interface PopupTrendingProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
  readonly now: number;
}

export function PopupTrending({ state, actions, now }: PopupTrendingProps) {
  const { trending, period, saved, sync } = state;
  return (
    <>
      <SyncProgress sync={sync} />
      <div class="bar">
        <SegmentedControl
          label={t('period')}
          value={period}
          options={PERIODS.map((value) => ({ value, label: t(PERIOD_LABELS[value]) }))}
          onChange={actions.onPeriod}
        />
      </div>
      {!trending && <Skeleton />}
      {trending && !trending.ok && <FailureNotice failure={trending.error} onRetry={actions.onRetry} />}
      {trending?.ok && trending.value.length === 0 && (
        <Notice icon={clock} title={t('noTrending')} text={t('noTrendingText')} />
      )}
      {trending?.ok && (
        <PaperList
          rows={trending.value.map((paper) => ({ paper }))}
          saved={saved}
          now={now}
          gist
          onToggleSaved={actions.onToggleSaved}
        />
      )}
    </>
  );
}
