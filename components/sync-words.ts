// How the feed stands, in one line. Shared by every foot and page that shows it.
import type { SyncStatus } from '../lib/domain/sync-status';
import { formatDay, formatNumber, formatSynced } from './format';
import { t, tn } from './strings';

/** `paused` is idle to a reader: nothing moves, nothing is wrong. */
export function syncState({ state }: SyncStatus): 'idle' | 'syncing' | 'offline' | 'error' {
  return state === 'paused' ? 'idle' : state;
}

/** When and whether, without counts. */
export function syncWhen(sync: SyncStatus, now: number): string {
  switch (sync.state) {
    case 'syncing':
      if (sync.progress) return t('syncingDay', formatDay(sync.progress.day, now));
      return t('syncing');
    case 'offline':
      return sync.newestDay ? t('offlineUpTo', formatDay(sync.newestDay, now)) : t('offline');
    case 'error':
      return t('syncFailed');
    default:
      if (sync.state === 'paused') return t('syncPaused');
      return sync.syncedAt === undefined ? t('notSyncedYet') : formatSynced(sync.syncedAt, now);
  }
}

/** With the count that matters in this state: papers at rest, unreadable items while they come. */
export function syncLine(sync: SyncStatus, now: number): string {
  if (sync.starter)
    return sync.state === 'syncing' ? t('starterFetching') : t('starterOnly', formatNumber(sync.papers));
  const when = syncWhen(sync, now);
  if (sync.state === 'offline') return when;
  if (sync.state === 'error' || (sync.state === 'syncing' && sync.rejected === 0)) return when;
  return `${when}. ${sync.state === 'syncing' ? tn('unreadable', sync.rejected) : tn('papers', sync.papers)}`;
}
