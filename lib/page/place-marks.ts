// Puts marks where their titles' text ends, or, where something of the page's stands there or the edge is near, before the title, below
// its end or above it. Reads the layout of all marks before it moves any.
const GAP_PX = 6;
const RECTS_LOOKED_AT = 4;
const LEVELS_LOOKED_AT = 4;
/** Boxes of lines reach a little into each other. */
const SLACK_PX = 2;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface MarkPlacer {
  /** Once the title comes near the window, `hang` makes its mark, which then gets its place: most of a long list is never looked at. */
  add(title: Element, hang: () => HTMLElement): void;
  drop(title: Element): void;
  /** All anew: the page has another width. */
  renew(): void;
  stop(): void;
}

export function createMarkPlacer(): MarkPlacer {
  const waiting = new Map<Element, () => HTMLElement>();
  const hung = new Map<Element, HTMLElement>();
  const near = new IntersectionObserver(
    (seen) => {
      const titles = seen.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
      for (const title of titles) {
        near.unobserve(title);
        const mark = waiting.get(title)?.();
        waiting.delete(title);
        if (!mark) continue;
        mark.style.setProperty('visibility', 'hidden', 'important');
        hung.set(title, mark);
      }
      placeAll(titles, hung);
    },
    { rootMargin: '50% 0px' },
  );
  return {
    add(title, hang) {
      waiting.set(title, hang);
      near.observe(title);
    },
    drop(title) {
      near.unobserve(title);
      waiting.delete(title);
      hung.delete(title);
    },
    renew() {
      for (const [title, mark] of hung) {
        near.unobserve(title);
        if (mark.isConnected) near.observe(title);
        else hung.delete(title);
      }
    },
    stop() {
      near.disconnect();
      waiting.clear();
      hung.clear();
    },
  };
}

/** Reads where all stand before it moves any. */
function placeAll(titles: readonly Element[], hung: ReadonlyMap<Element, HTMLElement>): void {
  const marks = titles.map((title) => hung.get(title));
  for (const mark of marks) mark?.style.removeProperty('transform');
  const shifts = titles.map((title, i) => {
    const mark = marks[i];
    return mark ? shiftOf(title, mark) : null;
  });
  marks.forEach((mark, i) => {
    const shift = shifts[i];
    if (!mark || !shift) return;
    mark.style.setProperty('transform', `translate(${shift.x}px, ${shift.y}px)`, 'important');
    mark.style.removeProperty('visibility');
  });
}

/** Null for a title that is not shown. */
function shiftOf(title: Element, mark: HTMLElement): { x: number; y: number } | null {
  const box = title.getBoundingClientRect();
  const lines = linesOf(title, mark, box);
  const last = lines.at(-1);
  if (!last) return null;
  const own = mark.getBoundingClientRect();
  const at = (x: number, y: number): Box => ({ left: x, right: x + own.width, top: y, bottom: y + own.height });
  const isRtl = getComputedStyle(title).direction === 'rtl';
  const onLast = lines.filter(({ bottom }) => bottom > last.top + SLACK_PX);
  const y = last.top + (last.height - own.height) / 2;
  const after = isRtl
    ? at(Math.min(...onLast.map(({ left }) => left)) - GAP_PX - own.width, y)
    : at(Math.max(...onLast.map(({ right }) => right)) + GAP_PX, y);
  const before = at(isRtl ? box.right + GAP_PX : box.left - GAP_PX - own.width, y);
  const end = isRtl ? box.left : box.right - own.width;
  const room = roomOf(mark);
  const isFree = (place: Box) =>
    place.left >= room.left &&
    place.right <= room.right &&
    !isTaken(place, mark, place === before) &&
    !isOnText(place, mark);
  const place = [after, before, at(end, box.bottom), at(end, box.top - own.height)].find(isFree) ?? after;
  return { x: place.left - own.left, y: place.top - own.top };
}

/** Of the title's text, as far as the title shows it: one that is cut after some lines has boxes for the rest too. */
function linesOf(title: Element, mark: HTMLElement, box: DOMRect): DOMRect[] {
  const text = mark.ownerDocument.createRange();
  const isInside = title.contains(mark);
  // What blocks hold counts, not how wide they are.
  const walker = mark.ownerDocument.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  const lines: DOMRect[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isInside && mark.contains(node)) continue;
    text.selectNodeContents(node);
    lines.push(...text.getClientRects());
  }
  return lines.filter(({ width, bottom }) => width > 0 && bottom <= box.bottom + SLACK_PX);
}

/** What the page shows of this place: up to the window's edges, or those of a box that cuts off what is beyond. */
function roomOf({ parentElement, ownerDocument }: HTMLElement): Pick<Box, 'left' | 'right'> {
  let room = { left: 0, right: ownerDocument.documentElement.clientWidth };
  for (let box = parentElement; box && box !== ownerDocument.body; box = box.parentElement) {
    if (getComputedStyle(box).overflowX === 'visible') continue;
    const { left, right } = box.getBoundingClientRect();
    room = { left: Math.max(room.left, left), right: Math.min(room.right, right) };
  }
  return room;
}

/** Whether what a neighbour of the title, or of what it stands in, shows reaches into the place. */
function isTaken(place: Box, { parentElement, ownerDocument }: HTMLElement, isBeside: boolean): boolean {
  const content = ownerDocument.createRange();
  let box = parentElement;
  for (let level = 0; box && level < LEVELS_LOOKED_AT; level++, box = box.parentElement) {
    for (const neighbour of [box.previousElementSibling, box.nextElementSibling]) {
      if (!neighbour) continue;
      content.selectNodeContents(neighbour);
      // Beside the title a whole box is in the way, be it empty there; above and below it boxes are as wide as their column.
      const boxes = isBeside ? [neighbour.getBoundingClientRect()] : [...content.getClientRects()];
      if (boxes.some((rect) => meet(rect, place))) return true;
    }
  }
  return false;
}

/** Whether what follows the title in its block runs on in the same line. */
function isOnText(place: Box, mark: HTMLElement): boolean {
  let block = mark.parentElement;
  while (block && /^(?:inline|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement;
  if (!block) return false;
  const rest = mark.ownerDocument.createRange();
  rest.setStartAfter(mark);
  rest.setEnd(block, block.childNodes.length);
  return [...rest.getClientRects()].slice(0, RECTS_LOOKED_AT).some((box) => meet(box, place));
}

function meet(a: Box, b: Box): boolean {
  return (
    a.left < b.right &&
    a.right > b.left &&
    a.top + SLACK_PX < b.bottom - SLACK_PX &&
    a.bottom - SLACK_PX > b.top + SLACK_PX
  );
}
