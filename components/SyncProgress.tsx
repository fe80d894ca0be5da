// The first filling of the feed: how far it is and how long it may take. Later runs are a line in the foot.
import type { SyncStatus } from '../lib/domain/sync-status';
import { formatNumber } from './format';
import { t, tn } from './strings';

export interface SyncProgressProps {
  readonly sync: SyncStatus;
}

/** True while the feed is filled for the first time. */
export function isFirstFill({ progress, starter, syncedAt }: SyncStatus): boolean {
  return progress !== undefined && (starter || syncedAt === undefined);
}

export function SyncProgress({ sync }: SyncProgressProps) {
  const { progress } = sync;
  if (!progress || !isFirstFill(sync)) return null;
  const { daysDone, daysTotal } = progress;
  const percent = Math.round((100 * daysDone) / Math.max(daysTotal, 1));
  return (
    <div class="progress" data-section="progress">
      <h2 class="h">{tn('fetchingDays', daysTotal)}</h2>
      <p>{t('fetchingText')}</p>
      <div
        class="rangebar"
        role="progressbar"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-label={t('fetchingLabel')}
      >
        <i style={{ width: `${percent}%` }} />
      </div>
      <div class="row quiet">
        <span>{tn('fetchedSoFar', sync.papers, formatNumber(daysDone), formatNumber(daysTotal))}</span>
        <span class="push">{timeLeft(progress, Date.now())}</span>
      </div>
    </div>
  );
}

/** From the pace so far; nothing until there is one. */
function timeLeft({ daysDone, daysTotal, startedAt }: NonNullable<SyncStatus['progress']>, now: number): string {
  if (daysDone === 0) return '';
  const seconds = Math.ceil(((now - startedAt) / daysDone / 1000) * (daysTotal - daysDone));
  return seconds < 90
    ? t('secondsLeft', formatNumber(Math.max(seconds, 1)))
    : t('minutesLeft', formatNumber(Math.round(seconds / 60)));
}
