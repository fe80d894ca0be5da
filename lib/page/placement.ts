// Where the sidebar stands: beside the text where there is room, else as its tab; over the page only where its reader asked for it.
import { type Edge, type Fold, type SidebarLook, WIDTH_USUAL } from '../domain/sidebar-wishes';
import type { Room } from './room';

export interface Placement {
  readonly collapsed: boolean;
  readonly floating: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

/** `room`: of a free strip of that width, null when there is none. A strip too wide for the page is tried in its usual width. */
export function placementOf(
  fold: Fold | undefined,
  { width }: SidebarLook,
  room: (width: number) => Room | null,
  tabTop: () => number,
): Placement {
  let free = fold === 'collapsed' ? null : room(width);
  let fitting = width;
  if (!free && fold === undefined && width > WIDTH_USUAL) {
    fitting = WIDTH_USUAL;
    free = room(fitting);
  }
  const collapsed = fold === 'collapsed' || (fold === undefined && !free);
  return {
    collapsed,
    floating: !collapsed && !free,
    top: collapsed ? tabTop() : (free?.top ?? 0),
    bottom: free?.bottom ?? 0,
    width: free ? fitting : width,
  };
}

/** The edge that was chosen, else the one where the page's lines end. */
export function edgeOf({ edge }: SidebarLook, isRtl: boolean): Edge {
  return edge ?? (isRtl ? 'left' : 'right');
}
