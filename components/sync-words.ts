// How the feed stands, in one line. Shared by every foot and page that shows it.
import type { FailureCode } from '../lib/domain/result';
import type { SyncStatus } from '../lib/domain/sync-status';
import { failureWords } from './failure-words';
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

/** With what matters in this state: the number of papers at rest, of items that could not be read, the reason of a failure. */
export function syncLine(sync: SyncStatus, now: number): string {
  const { state, starter, papers, rejected } = sync;
  const when = syncWhen(sync, now);
  if (state === 'offline') return when;
  if (state === 'error') return `${when}. ${failureWords((sync.failure ?? 'server-error') as FailureCode).title}`;
  if (starter && state === 'syncing' && !sync.progress) return t('starterFetching');
  if (starter && state === 'idle' && sync.syncedAt === undefined) return t('starterOnly', formatNumber(papers));
  const facts = [when];
  if (state !== 'syncing') facts.push(tn('papers', papers));
  if (rejected > 0) facts.push(tn('unreadable', rejected));
  return facts.join('. ');
}
