// The text a reader sees below an element: linear, stops at a cap of characters and of nodes, never lays the page out.
import { SUBJECT_TEXT_MAX } from '../domain/limits';

const NODES_MAX = 20_000;
const ELEMENT = 1;
const TEXT = 3;
const words = (list: string) => new Set(list.split(' '));
const SKIPPED = words(
  'script style noscript template nav footer aside button select textarea input svg canvas iframe object video audio dialog annotation annotation-xml mjx-assistive-mml',
);
const SKIPPED_ROLES = words('navigation banner contentinfo search complementary dialog menu');
const BLOCKS = words(
  'address article blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table td th tr ul',
);

/** Blocks are set apart by one line break, other white space is single spaces. */
export function readText(root: Element | null | undefined, max: number = SUBJECT_TEXT_MAX): string {
  let out = '';
  let gap = '';
  let node: Node | null = root ?? null;
  for (let seen = 0; node && seen < NODES_MAX && out.length < max; seen++) {
    let into = false;
    if (node.nodeType === TEXT) {
      // Four times what is still wanted is enough to look at: the rest of a huge node is never copied.
      const raw = ((node as Text).data ?? '').slice(0, 4 * (max - out.length));
      const text = raw.replace(/\s+/g, ' ');
      const bare = text.trim();
      if (bare) {
        out += (out && (gap || (text[0] === ' ' ? ' ' : ''))) + bare;
        gap = text.endsWith(' ') ? ' ' : '';
      } else if (text && !gap) gap = ' ';
    } else if (node.nodeType === ELEMENT) {
      into = !isSkipped(node as Element);
      if (BLOCKS.has((node as Element).localName)) gap = '\n';
    }
    let next: Node | null = into ? node.firstChild : null;
    while (node && !next) {
      if (node === root) return out.slice(0, max);
      next = node.nextSibling;
      if (!next) {
        node = node.parentNode;
        if (node && BLOCKS.has((node as Element).localName)) gap = '\n';
      }
    }
    node = next;
  }
  return out.slice(0, max);
}

function isSkipped(element: Element): boolean {
  return isSkippedByTag(element) || isUnseen(element);
}

/** Without a look at styles. */
export function isSkippedByTag(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return SKIPPED_ROLES.has(element.getAttribute('role') ?? '');
}

/** Styles are asked for blocks alone, since that is what it costs, and where the page is shown: a parsed document has none. */
function isUnseen(element: Element): boolean {
  const style = element.getAttribute('style');
  if (style && /display:\s*none|visibility:\s*hidden/i.test(style.slice(0, 500))) return true;
  const view = BLOCKS.has(element.localName) && element.hasAttribute('class') && element.ownerDocument.defaultView;
  return !!view && view.getComputedStyle(element).display === 'none';
}
