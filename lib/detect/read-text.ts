// The text a reader sees below an element: linear, stops at a cap of characters and of nodes, never lays the page out or styles it.
// It runs once a page, in code that no browser has had time to compile: few calls a node, white space set right at the end in one go.
import { SUBJECT_TEXT_MAX } from '../domain/limits';

const NODES_MAX = 20_000;
const ELEMENT = 1;
const TEXT = 3;
const SKIPPED = 1;
const BLOCK = 2;
/** Of text alone, and hidden by nobody. */
const PLAIN = 4;
const KINDS = new Map<string, number>();
const are = (kind: number, list: string) => {
  for (const name of list.split(' ')) KINDS.set(name, kind);
};
are(
  SKIPPED,
  'script style noscript template nav footer aside button select textarea input svg canvas iframe object video audio dialog annotation annotation-xml mjx-assistive-mml',
);
are(
  BLOCK,
  'address article blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table td th tr ul',
);
are(PLAIN, 'b em i strong sub sup u');
const SKIPPED_ROLES = /^(?:navigation|banner|contentinfo|search|complementary|dialog|menu)$/;
/** What style sheets call that which they hide, and which they show again on wide windows (`hidden md:block`). */
const HIDDEN_CLASS = /(?:^|\s)(?:sr-only|visually-?hidden|d-none|is-hidden|hidden|screen-reader-text)(?:\s|$)/;
const SHOWN_CLASS = /:(?:block|flex|grid|inline|table)/;
/** Single spaces, which most are, are left as they stand: replacing each takes longer than all reading. */
const SPACES = /\s{2,}|[^\S ]/g;
/** One question to the browser instead of six: all of what hides and a little more, which is then looked at. */
const MAY_HIDE =
  '[aria-hidden="true"], [hidden], [role], [class*="hidden"], [class*="sr-only"], [class*="d-none"], [class*="screen-reader"], [style*="none" i], [style*="hidden" i]';
/** No parser lets it into a text. One from beyond Latin-1 would make all of the text twice as long to look through. */
const BREAK = '\0';
/** What mostly holds sentences with some mark-up in them. */
const SENTENCES = /^(?:p|li|h[1-6]|d[dt]|t[dh]|figcaption)$/;
/** What in a sentence has to be looked at by itself: all but mark-up that shows what it holds. */
const NOT_PLAIN = `:not(a, abbr, b, cite, code, em, i, img, small, span, strong, sub, sup, u), ${MAY_HIDE}`;

/** Blocks are set apart by one line break, other white space is single spaces. What stands beside `root` is read, too, up to `last`. */
export function readText(root: Node | null | undefined, max: number = SUBJECT_TEXT_MAX, last = root): string {
  let raw = '';
  let length = 0;
  const add = (text: string) => {
    // Four times what is still wanted is enough to look at: the rest of a huge node is never copied.
    const some = text.length < 2000 ? text : text.slice(0, 4 * (max - length));
    raw += some;
    length += some.length > 1 ? some.trim().length + 1 : 1;
  };
  const above: Node[] = [];
  const breaks: string[] = [];
  let node: Node | null = root ?? null;
  for (let seen = 0; node && seen < NODES_MAX && length < max; seen++) {
    let next: Node | null = null;
    if (node.nodeType === TEXT) add((node as Text).data);
    else if (node.nodeType === ELEMENT) {
      const name = (node as Element).localName;
      const kind = KINDS.get(name) ?? 0;
      const around = kind === BLOCK ? BREAK : '';
      raw += around;
      if (name === 'math') raw += mathOf(node as Element);
      else if (kind === PLAIN || (kind !== SKIPPED && !isHidden(node as Element))) {
        // Most hold text alone or with plain mark-up: asked for at once, without a step to each node and back again.
        if (isOneText(node as Element, name)) {
          add(node.textContent ?? '');
          raw += around;
        } else {
          next = node.firstChild;
          above.push(node);
          breaks.push(around);
        }
      }
    }
    while (!next) {
      if (node === last) return tidy(raw, max);
      next = node.nextSibling;
      if (next) break;
      node = above.pop() ?? null;
      if (!node) break;
      raw += breaks.pop() ?? '';
    }
    node = next;
  }
  return tidy(raw, max);
}

/** Whether all below it is shown, in one line. Sentences hold none of each other, so that none is searched twice. */
function isOneText(element: Element, name: string): boolean {
  return !element.firstElementChild || (SENTENCES.test(name) && !element.querySelector(NOT_PLAIN));
}

/** By split and join, which take the browser a tenth of what one expression for breaks and the spaces around them takes. */
function tidy(raw: string, max: number): string {
  const lines = raw.replace(SPACES, ' ').split(BREAK);
  let text = '';
  for (let i = 0; i < lines.length && text.length < max; i++) {
    const line = lines[i]?.trim();
    if (line) text += text ? `\n${line}` : line;
  }
  return text.slice(0, max);
}

/** As it is shown, without the signs that nobody sees; what it was written as stands beside it, under `semantics`. */
function mathOf(math: Element): string {
  const inner = math.firstElementChild;
  const shown = inner?.localName === 'semantics' ? inner.firstElementChild : math;
  const text = (shown?.textContent ?? '').slice(0, 500).replace(/[\u2061-\u2064]/g, '');
  return math.getAttribute('display') === 'block' ? ` ${text} ` : text;
}

/** Without a look at styles: asking for them would make the browser style the whole page on our account. */
export function isSkippedByTag(element: Element): boolean {
  return KINDS.get(element.localName) === SKIPPED || (element.hasAttributes() && saysHidden(element));
}

function isHidden(element: Element): boolean {
  if (!element.hasAttributes() || !element.matches(MAY_HIDE)) return false;
  if (saysHidden(element)) return true;
  const names = element.getAttribute('class');
  if (names && HIDDEN_CLASS.test(names.slice(0, 300)) && !SHOWN_CLASS.test(names)) return true;
  const style = element.getAttribute('style');
  return !!style && /display:\s*none|visibility:\s*hidden/i.test(style.slice(0, 500));
}

function saysHidden(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden')) return true;
  const role = element.getAttribute('role');
  return !!role && SKIPPED_ROLES.test(role);
}
