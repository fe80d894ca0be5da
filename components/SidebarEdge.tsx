// The sidebar's inner edge, by which it is made wider or narrower: dragged, or moved with the arrow keys.

import { WIDTH_MAX, WIDTH_MIN, WIDTH_USUAL } from '../lib/domain/sidebar-wishes';
import type { SidebarState } from '../lib/stores/sidebar-store';
import { t } from './strings';

const STEP_PX = 20;

/** What the width is beyond the pointer's place, while it is dragged. A page has one sidebar. */
let grip = 0;

export interface SidebarEdgeProps {
  readonly state: Pick<SidebarState, 'edge' | 'width'>;
  onResize(width: number, isDone: boolean): void;
}

export function SidebarEdge({ state: { edge, width }, onResize }: SidebarEdgeProps) {
  const side = edge === 'left' ? 1 : -1;
  // By the pointer alone: the width that is drawn may be a moment behind.
  const drag = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onResize(grip + side * event.clientX, !event.buttons);
  };
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
        grip = width - side * event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        // No text is marked on the way.
        event.preventDefault();
      }}
      onPointerMove={drag}
      onPointerUp={drag}
      onDblClick={() => onResize(WIDTH_USUAL, true)}
      onKeyDown={({ key }) => {
        const step = { ArrowRight: STEP_PX, ArrowLeft: -STEP_PX }[key];
        if (step) onResize(width + side * step, true);
      }}
    />
  );
}
