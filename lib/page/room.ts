// Whether a strip at one edge of the window, where the sidebar stands, is free of the page's text, pictures and controls, over the page's
// whole height. Reads layout once, in document order, and skips every part of the page that ends before the strip.
import type { Edge } from '../domain/sidebar-wishes';
import { type Box, stripBoxes } from './strip-boxes';

/** Less than this beside the strip is no page to read. */
const PAGE_MIN_PX = 560;
/** What the page has at its top may be stood below, if this much of the window remains. */
const HEIGHT_SHARE_MIN = 0.6;

/** The sidebar's top in the window; null when something would lie under it. */
export function freeTop(boxes: Iterable<Box>, windowHeight: number): number | null {
  let top = 0;
  for (const { bottom } of boxes) {
    if (bottom > windowHeight * (1 - HEIGHT_SHARE_MIN)) return null;
    top = Math.max(top, Math.ceil(bottom));
  }
  return top;
}

/** The same, measured; null as well when the page is too large to measure in time. */
export function measureRoom(document: Document, own: Element | null, edge: Edge, px: number): number | null {
  const view = document.defaultView;
  const width = document.documentElement.clientWidth;
  if (!view || !document.body || width < px + PAGE_MIN_PX) return null;
  const left = edge === 'left' ? 0 : width - px;
  return freeTop(stripBoxes(view, { left, right: left + px }, own), view.innerHeight);
}
