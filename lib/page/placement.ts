// Where the sidebar stands: beside the text where there is room, else as its tab; over the page only where its reader asked for it.
export type Choice = 'open' | 'collapsed' | undefined;

export interface Placement {
  readonly collapsed: boolean;
  readonly floating: boolean;
  readonly top: number;
}

/** A tab's top, below where most sites have their bars. */
const TAB_TOP_PX = 120;

/** `room`: the top of the free strip, null when there is none. */
export function placementOf(choice: Choice, room: number | null): Placement {
  const collapsed = choice === 'collapsed' || (choice === undefined && room === null);
  return { collapsed, floating: !collapsed && room === null, top: collapsed ? TAB_TOP_PX : (room ?? 0) };
}
