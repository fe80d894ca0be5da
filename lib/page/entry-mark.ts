// One mark beside a title in a list: a pill in the title's own colour. It takes no room, so the page's lines stay where they are, and
// is dressed by style properties alone, which no policy and no rule of the page's reaches. What it says stands in a closed tree, since
// which papers a reader saved is not for the page to know.
const TAG = 'paperkin-mark';
const SVG = 'http://www.w3.org/2000/svg';

export interface MarkLooks {
  /** For the ear, and as a hint. */
  readonly label: string;
  /** Paths on 16 × 16; a filled one stands for something done. */
  readonly icons: readonly { readonly d: string; readonly filled?: boolean }[];
  readonly text: string;
}

const HOST = {
  all: 'initial',
  position: 'absolute',
  color: 'inherit',
  'white-space': 'nowrap',
};
const PILL = {
  display: 'flex',
  'align-items': 'center',
  gap: '3px',
  padding: '1px 6px',
  border: '1px solid color-mix(in srgb, currentColor 45%, transparent)',
  'border-radius': '10px',
  font: '500 11px/14px system-ui, sans-serif',
  'font-variant-numeric': 'tabular-nums',
};
const ICON = {
  width: '11px',
  height: '11px',
  stroke: 'currentColor',
  'stroke-width': '1.6',
  'stroke-linejoin': 'round',
};

export function createEntryMark(document: Document, { label, icons, text }: MarkLooks): HTMLElement {
  const mark = dress(document.createElement(TAG), HOST);
  const pill = dress(document.createElement('span'), PILL);
  pill.setAttribute('role', 'img');
  pill.setAttribute('aria-label', label);
  pill.title = label;
  for (const { d, filled } of icons) {
    const icon = dress(document.createElementNS(SVG, 'svg'), { ...ICON, fill: filled ? 'currentColor' : 'none' });
    icon.setAttribute('viewBox', '0 0 16 16');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    icon.append(path);
    pill.append(icon);
  }
  pill.append(text);
  mark.attachShadow({ mode: 'closed' }).append(pill);
  return mark;
}

/** After a link, else at the end of what shows the title. */
export function hangMark(mark: HTMLElement, title: Element): void {
  if (title.localName === 'a') title.after(mark);
  else title.append(mark);
}

export const isEntryMark = (node: Node) => node.nodeName.toLowerCase() === TAG;

export function removeMarks(document: Document): void {
  for (const mark of document.querySelectorAll(TAG)) mark.remove();
}

function dress<T extends HTMLElement | SVGElement>(element: T, styles: Record<string, string>): T {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
  return element;
}
