// Where the sidebar stands: beside the text where there is room, else as its tab; over the page only where its reader asked for it.
import { type Edge, type Fold, type SidebarLook, WIDTH_USUAL } from '../domain/sidebar-wishes';

export interface Placement {
  readonly collapsed: boolean;
  readonly floating: boolean;
  readonly top: number;
  readonly width: number;
}

/** `room`: the top of a free strip of that width, null when there is none. A strip too wide for the page is tried in its usual width. */
export function placementOf(
  fold: Fold | undefined,
  { width }: SidebarLook,
  room: (width: number) => number | null,
  tabTop: () => number,
): Placement {
  let top = fold === 'collapsed' ? null : room(width);
  let fitting = width;
  if (top === null && fold === undefined && width > WIDTH_USUAL) {
    fitting = WIDTH_USUAL;
    top = room(fitting);
  }
  const collapsed = fold === 'collapsed' || (fold === undefined && top === null);
  return {
    collapsed,
    floating: !collapsed && top === null,
    top: collapsed ? tabTop() : (top ?? 0),
    width: top === null ? width : fitting,
  };
}

/** The edge that was chosen, else the one where the page's lines end. */
export function edgeOf({ edge }: SidebarLook, isRtl: boolean): Edge {
  return edge ?? (isRtl ? 'left' : 'right');
}
