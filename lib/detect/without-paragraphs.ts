// The text of pages that mark up no paragraphs, as old ones and plain documents do not: what stands in one block, set apart by line
// breaks or preformatted. Looked for only where there are no paragraphs to speak of.
import { isSkippedByTag } from './read-text';
import { writtenLength } from './written-length';

const BLOCKS = ['div', 'td', 'pre', 'section', 'span', 'font', 'body'];
/** Of each of them. */
const BLOCKS_MAX = 500;
const PIECES_MAX = 1000;
/** Shorter pieces are labels. */
const PIECE_MIN = 40;
const TEXT_MAX = 20_000;
/** Preformatted text is one piece, however many paragraphs it has. */
const PARAGRAPH = 300;

/** Null where no block holds `least` characters. */
export function textWithoutParagraphs(document: Document, least: number) {
  const totals = new Map<Element, number>();
  for (const tag of BLOCKS) {
    const blocks = document.getElementsByTagName(tag);
    for (let i = 0; i < blocks.length && i < BLOCKS_MAX; i++) {
      const block = blocks[i];
      const own = block && !isSkippedByTag(block) ? ownText(block) : 0;
      if (!block || own === 0) continue;
      totals.set(block, (totals.get(block) ?? 0) + own);
      const { parentElement } = block;
      if (parentElement) totals.set(parentElement, (totals.get(parentElement) ?? 0) + own / 2);
    }
  }
  const [element, prose] = [...totals].reduce<[Element | null, number]>((a, b) => (a[1] >= b[1] ? a : b), [null, 0]);
  return element && prose >= least ? { element, prose, paragraphs: prose / PARAGRAPH } : null;
}

/** In its own text nodes: not in the blocks within it, nor in links. */
function ownText(block: Element): number {
  let length = 0;
  let node = block.firstChild;
  for (let i = 0; node && i < PIECES_MAX && length < TEXT_MAX; i++, node = node.nextSibling) {
    if (node.nodeType !== 3) continue;
    const piece = (node as Text).data.slice(0, TEXT_MAX).trim();
    if (piece.length >= PIECE_MIN) length += writtenLength(piece);
  }
  return length;
}
