// How the feed stands, and the one thing to do about it: on our own pages.
import type { SyncStatus } from '../lib/domain/sync-status';
import { Icon } from './Icon';
import { off, pause, sync as syncIcon } from './icon-paths';
import { t } from './strings';
import { syncLine, syncState } from './sync-words';

export interface SyncFootProps {
  readonly sync: SyncStatus;
  readonly now: number;
  onSync(): void;
  onPauseSync(): void;
}

export function SyncFoot({ sync, now, onSync, onPauseSync }: SyncFootProps) {
  const syncing = sync.state === 'syncing';
  return (
    <footer
      class="foot"
      data-section="sync"
      data-state={syncState(sync)}
      data-papers={sync.papers}
      data-rejected={sync.rejected}
    >
      <Icon d={sync.state === 'offline' ? off : syncIcon} small />
      <span>{syncLine(sync, now)}</span>
      {/* Spoken when a sync begins or ends, not with each of its days. */}
      <span class="sr" role="status">
        {syncing ? t('syncing') : sync.state === 'idle' ? t('syncDone') : ''}
      </span>
      <button
        type="button"
        class="btn quiet push"
        data-action={syncing ? 'pause' : 'sync'}
        onClick={() => (syncing ? onPauseSync() : onSync())}
      >
        {syncing && <Icon d={pause} small />}
        {actionLabel(sync)}
      </button>
    </footer>
  );
}

function actionLabel({ state }: SyncStatus): string {
  switch (state) {
    case 'syncing':
      return t('pause');
    case 'paused':
      return t('resume');
    case 'idle':
      return t('syncNow');
    default:
      return t('retry');
  }
}
