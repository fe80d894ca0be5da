// What stands below a heading "Abstract", for pages that call it so and mark it no better.
import { readText } from './read-text';

const HEADINGS = 'h2 h3 h4 h5 h6 strong b dt'.split(' ');
/** Each is looked for in the whole document, which takes 5 ms in one of ten megabytes: there the first two have to do. */
const HEADINGS_OF_HUGE = 2;
const HUGE_PARAGRAPHS = 5000;
const HEADINGS_MAX = 200;
const CALLED = /^\W*(?:abstract|summary|résumé|zusammenfassung)\W*$/i;
const LENGTH_MAX = 10_000;
/** A sentence with mark-up in it is several. */
const NODES_MAX = 60;
const HEADING = /^(?:h\d|dt)$/i;
/** What sets the heading apart in its own line, and links to the paper's files, which stand right below the abstract on JMLR. */
const AROUND = /^[.:—\s]+|\s*\[(?:abs|pdf)\].*/gs;

/** Empty where there is none. */
export function abstractBelow(document: Document): string {
  const isHuge = document.getElementsByTagName('p').length > HUGE_PARAGRAPHS;
  for (const tag of isHuge ? HEADINGS.slice(0, HEADINGS_OF_HUGE) : HEADINGS) {
    const headings = document.getElementsByTagName(tag);
    for (let i = 0; i < HEADINGS_MAX; i++) {
      const heading = headings[i];
      if (!heading) break;
      if (!CALLED.test((heading.textContent ?? '').slice(0, 40))) continue;
      const text = textAfter(heading) || textAfter(heading.parentElement);
      if (text) return text;
    }
  }
  return '';
}

/** Up to the next heading. It need not stand in an element of its own. */
function textAfter(heading: Element | null): string {
  const first = heading?.nextSibling ?? null;
  let last: Node | null = null;
  for (let i = 0, node = first; node && i < NODES_MAX && !HEADING.test(node.nodeName); i++, node = node.nextSibling)
    last = node;
  return readText(last && first, LENGTH_MAX, last).replace(AROUND, '');
}
