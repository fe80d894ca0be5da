// The sidebar's head: whose it is, and the ways out of it.
import type { RefObject } from 'preact';
import type { SidebarActions, SidebarState } from '../lib/stores/sidebar-store';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { collapse, more, search } from './icon-paths';
import { Logo } from './Logo';
import { Menu } from './Menu';
import { t } from './strings';

const STEP_PX = 40;

export interface SidebarHeadProps {
  readonly state: SidebarState;
  readonly actions: SidebarActions;
  readonly foldRef: RefObject<HTMLButtonElement | null>;
  onFold(): void;
}

export function SidebarHead({ state, actions, foldRef, onFold }: SidebarHeadProps) {
  return (
    <header class="sb-head">
      <span class="brand">
        <Logo />
        {t('extName')}
      </span>
      <IconButton icon={search} label={t('searchAll')} onClick={actions.onSearch} />
      <Menu
        class="ib"
        label={t('sidebarMenu')}
        items={[
          { label: t(state.edge === 'left' ? 'moveRight' : 'moveLeft'), run: actions.onOtherEdge },
          // For those who cannot drag its edge.
          { label: t('wider'), run: () => actions.onResize(state.width + STEP_PX, true) },
          { label: t('narrower'), run: () => actions.onResize(state.width - STEP_PX, true) },
          { label: t('offPage'), apart: true, run: () => actions.onSwitchOff('page') },
          { label: t('offSite', state.site), run: () => actions.onSwitchOff('site') },
          { label: t('offEverywhere'), run: () => actions.onSwitchOff('everywhere') },
          { label: t('options'), apart: true, run: actions.onOpenOptions },
        ]}
      >
        <Icon d={more} />
      </Menu>
      <IconButton icon={collapse} class="fold" label={t('collapse')} buttonRef={foldRef} onClick={onFold} expanded />
    </header>
  );
}
