// The sidebar's foot: that all was found here, and how fresh the papers are. Lean: it is part of every page that is read.
import type { SyncStatus } from '../lib/domain/sync-status';
import { Icon } from './Icon';
import { shield, sync as syncIcon } from './icon-paths';
import { t } from './strings';
import { syncState, syncWhen } from './sync-words';

export interface SidebarFootProps {
  readonly sync: SyncStatus;
  readonly now: number;
  onSync(): void;
}

export function SidebarFoot({ sync, now, onSync }: SidebarFootProps) {
  const when = syncWhen(sync, now);
  return (
    <footer
      class="foot"
      data-section="sync"
      data-state={syncState(sync)}
      data-papers={sync.papers}
      data-rejected={sync.rejected}
    >
      <Icon d={shield} small />
      <span>{t('foundHere')}</span>
      <button type="button" class="select push" title={t('syncNow')} onClick={onSync}>
        {when}
        <span class="sr">. {t('syncNow')}</span>
        <Icon d={syncIcon} small />
      </button>
    </footer>
  );
}
