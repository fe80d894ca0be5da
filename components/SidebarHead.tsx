// The sidebar's head: whose it is, and the ways out of it.
import type { RefObject } from 'preact';
import type { SidebarActions } from '../lib/stores/sidebar-store';
import { IconButton } from './IconButton';
import { collapse, search, sliders } from './icon-paths';
import { Logo } from './Logo';
import { t } from './strings';

export interface SidebarHeadProps {
  readonly actions: SidebarActions;
  readonly foldRef: RefObject<HTMLButtonElement | null>;
  onFold(): void;
}

export function SidebarHead({ actions, foldRef, onFold }: SidebarHeadProps) {
  return (
    <header class="sb-head">
      <span class="brand">
        <Logo />
        {t('extName')}
      </span>
      <IconButton icon={search} label={t('searchAll')} onClick={actions.onSearch} />
      <IconButton icon={sliders} label={t('options')} onClick={actions.onOpenOptions} />
      <IconButton icon={collapse} flip label={t('collapse')} buttonRef={foldRef} onClick={onFold} expanded />
    </header>
  );
}
