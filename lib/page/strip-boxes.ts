// The boxes of a page that reach into an upright strip: lines of text, pictures, controls, bars that stay at the window's edge.
// Yields in document order, so that the caller can stop at the first that settles the matter. Capped in time; past the cap it yields
// one box that no room is free of.
const BUDGET_MS = 8;
/** Taller than this nothing is a bar. */
const BAR_MAX_PX = 120;
const NODES_BETWEEN_CLOCKS = 64;
const SOLID = new Set(
  'img video audio canvas svg iframe embed object input button select textarea picture math'.split(' '),
);

/** From the top of the page; from the top of the window for what does not scroll. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  /** Stays where it is in the window for good. */
  readonly isFixed: boolean;
}

export interface Strip {
  readonly left: number;
  readonly right: number;
}

export function* stripBoxes(view: Window, strip: Strip, own: Element | null): Generator<Box> {
  const { document } = view;
  const deadline = performance.now() + BUDGET_MS;
  const range = document.createRange();
  const reaches = ({ left, right, width, height }: DOMRect) =>
    width > 0 && height > 0 && right > strip.left + 1 && left < strip.right - 1;

  let node: Node | null = document.body;
  for (let seen = 1; node; seen++) {
    if (seen % NODES_BETWEEN_CLOCKS === 0 && performance.now() > deadline) {
      yield { top: 0, bottom: Number.POSITIVE_INFINITY, isFixed: false };
      return;
    }
    let into = false;
    if (isText(node)) yield* textBox(node);
    else if (isElement(node) && node !== own) {
      const rect = node.getBoundingClientRect();
      const hits = reaches(rect);
      if (SOLID.has(node.localName)) {
        if (hits && isSeen(node)) yield boxOf(node, rect);
      } else {
        if (hits && rect.width > strip.right - strip.left && isBar(node)) yield boxOf(node, rect);
        into = hits || isOpenEnded(node, rect);
      }
    }
    node = next(node, into);
  }

  function* textBox(text: Text): Generator<Box> {
    const parent = text.parentElement;
    if (!parent || !/\S/.test(text.data.slice(0, 1000))) return;
    range.selectNodeContents(text);
    const rect = range.getBoundingClientRect();
    if (reaches(rect) && isSeen(parent)) yield boxOf(parent, rect);
  }

  /** What stands in a bar takes the whole bar: the sidebar does not begin in the middle of one. */
  function boxOf(element: Element, { top, bottom }: DOMRect): Box {
    for (let bar = element.parentElement; bar && bar.offsetHeight < BAR_MAX_PX; bar = bar.parentElement)
      bottom = Math.max(bottom, bar.getBoundingClientRect().bottom);
    const pin = pinOf(element);
    const scrolled = pin ? 0 : view.scrollY;
    return { top: top + scrolled, bottom: bottom + scrolled, isFixed: pin === 'fixed' };
  }

  /** How it stays in the window while the page is scrolled; undefined when it does not. */
  function pinOf(element: Element | null): string | undefined {
    return element ? (ownPinOf(element) ?? pinOf(element.parentElement)) : undefined;
  }

  function ownPinOf(element: Element): string | undefined {
    return /fixed|sticky/.exec(view.getComputedStyle(element).position)?.[0];
  }

  /** A header that stays: it is stood clear of even where it is empty. */
  function isBar(element: Element): boolean {
    return element.clientHeight < view.innerHeight / 2 && isSeen(element) && ownPinOf(element) !== undefined;
  }

  /** An element that ends before the strip can still have content beyond its own edge. */
  function isOpenEnded(element: Element, { width, height }: DOMRect): boolean {
    if (width === 0 && height === 0) return isSeen(element) || view.getComputedStyle(element).display === 'contents';
    return element.scrollWidth > element.clientWidth + 1 && view.getComputedStyle(element).overflowX === 'visible';
  }
}

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

function isSeen(element: Element): boolean {
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
}

/** What an element draws in a shadow root of its own comes before its children. */
function next(from: Node, into: boolean): Node | null {
  const first = into && ((from as Element).shadowRoot?.firstChild ?? from.firstChild);
  if (first) return first;
  for (let node: Node | null = from; node; ) {
    if (node.nextSibling) return node.nextSibling;
    const parent: Node | null = node.parentNode;
    node = parent;
    if (parent?.nodeType !== 11) continue;
    node = (parent as ShadowRoot).host;
    if (node.firstChild) return node.firstChild;
  }
  return null;
}
