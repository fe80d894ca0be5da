// Said for a while where the sidebar was switched off: how far, how to take it back now, and how later.
import type { OffScope } from '../lib/domain/sidebar-wishes';
import { hide } from './icon-paths';
import { Notice } from './Notice';
import { t } from './strings';

export interface SidebarOffProps {
  readonly scope: OffScope;
  readonly site: string;
  onUndo(): void;
}

export function SidebarOff({ scope, site, onUndo }: SidebarOffProps) {
  return (
    <Notice icon={hide} title={offWords(scope, site)} text={t('offText')} action={{ label: t('undo'), run: onUndo }} />
  );
}

export function offWords(scope: OffScope, site: string): string {
  if (scope === 'site') return t('isOffSite', site);
  return t(scope === 'page' ? 'isOffPage' : 'isOffEverywhere');
}
