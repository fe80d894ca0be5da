// The sidebar's inner edge, by which it is made wider or narrower: dragged, or moved with the arrow keys.

import { WIDTH_MAX, WIDTH_MIN, WIDTH_USUAL } from '../lib/domain/sidebar-wishes';
import type { SidebarState } from '../lib/stores/sidebar-store';
import { t } from './strings';

const STEP_PX = 20;

export interface SidebarEdgeProps {
  readonly state: Pick<SidebarState, 'edge' | 'width'>;
  onResize(width: number, isDone: boolean): void;
}

export function SidebarEdge({ state: { edge, width }, onResize }: SidebarEdgeProps) {
  /** The outer edge stands still, so the width is the pointer's distance from it. */
  const widthAt = ({ clientX, currentTarget }: { clientX: number; currentTarget: HTMLElement }) => {
    const { left, right } = (currentTarget.parentElement as HTMLElement).getBoundingClientRect();
    return edge === 'left' ? clientX - left : right - clientX;
  };
  const wider = edge === 'left' ? 'ArrowRight' : 'ArrowLeft';
  const narrower = edge === 'left' ? 'ArrowLeft' : 'ArrowRight';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule of one's own cannot be focused or moved
    <div
      class="sb-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('width')}
      aria-valuemin={WIDTH_MIN}
      aria-valuemax={WIDTH_MAX}
      aria-valuenow={width}
      title={t('width')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onResize(widthAt(event), false);
      }}
      onLostPointerCapture={() => onResize(width, true)}
      onDblClick={() => onResize(WIDTH_USUAL, true)}
      onKeyDown={({ key }) => {
        const step = { [wider]: STEP_PX, [narrower]: -STEP_PX }[key];
        if (step) onResize(width + step, true);
      }}
    />
  );
}
