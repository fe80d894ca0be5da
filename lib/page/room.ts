// Whether a strip at one edge of the window, where the sidebar stands, is free of the page's text, pictures and controls, over the page's
// whole height. Reads layout once, in document order, and skips every part of the page that ends before the strip.
import type { Edge } from '../domain/sidebar-wishes';
import { type Box, stripBoxes } from './strip-boxes';

/** Less than this beside the strip is no page to read. */
const PAGE_MIN_PX = 560;
/** What the page has at its top may be stood below, and what stays at the window's foot above, if this much of the window remains. */
const HEIGHT_SHARE_MIN = 0.6;
/** A tab's place, below where most sites have their bars, and how much of the edge it takes. */
const TAB_TOP_PX = 120;
const TAB_WIDTH_PX = 36;
const TAB_HEIGHT_PX = 64;

/** Pixels of the window that are not the sidebar's, above and below it. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
}

/** Null when something would lie under it. */
export function freeRoom(boxes: Iterable<Box>, windowHeight: number): Room | null {
  let top = 0;
  let bottom = 0;
  for (const box of boxes) {
    // A button in the corner.
    if (box.isFixed && box.top > windowHeight / 2) bottom = Math.max(bottom, Math.ceil(windowHeight - box.top));
    else top = Math.max(top, Math.ceil(box.bottom));
    if (top + bottom > windowHeight * (1 - HEIGHT_SHARE_MIN)) return null;
  }
  return { top, bottom };
}

/** The same, measured; null as well when the page is too large to measure in time. */
export function measureRoom(document: Document, own: Element | null, edge: Edge, px: number): Room | null {
  const view = document.defaultView;
  const width = document.documentElement.clientWidth;
  if (!view || !document.body || width < px + PAGE_MIN_PX) return null;
  return freeRoom(boxesAt(view, own, edge, px), view.innerHeight);
}

/** Where a tab hides nothing while the page has not moved under it; its usual place when the whole edge is taken. */
export function tabTop(boxes: Iterable<Box>, windowHeight: number): number {
  let free = TAB_TOP_PX;
  for (const { top, bottom } of [...boxes].sort((a, b) => a.top - b.top))
    if (top < free + TAB_HEIGHT_PX && bottom > free) free = Math.ceil(bottom) + 4;
  return free + TAB_HEIGHT_PX > windowHeight ? TAB_TOP_PX : free;
}

export function measureTab(document: Document, own: Element | null, edge: Edge): number {
  const view = document.defaultView;
  return view && document.body ? tabTop(boxesAt(view, own, edge, TAB_WIDTH_PX), view.innerHeight) : TAB_TOP_PX;
}

function boxesAt(view: Window, own: Element | null, edge: Edge, px: number): Iterable<Box> {
  const left = edge === 'left' ? 0 : view.document.documentElement.clientWidth - px;
  return stripBoxes(view, { left, right: left + px }, own);
}
