// What stands below a heading "Abstract", for pages that call it so and mark it no better.
import { readText } from './read-text';

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'b', 'dt'];
/** Each is looked for in the whole document, which takes 5 ms in one of ten megabytes: there the first two have to do. */
const HEADINGS_OF_HUGE = 2;
const HUGE_PARAGRAPHS = 5000;
const HEADINGS_MAX = 200;
const CALLED = /^\W{0,3}(?:abstract|summary|résumé|zusammenfassung)\W{0,3}$/i;
const LENGTH_MAX = 10_000;
const PARTS_MAX = 12;

/** Empty where there is none. */
export function abstractBelow(document: Document): string {
  const isHuge = document.getElementsByTagName('p').length > HUGE_PARAGRAPHS;
  for (const tag of isHuge ? HEADINGS.slice(0, HEADINGS_OF_HUGE) : HEADINGS) {
    const headings = document.getElementsByTagName(tag);
    for (let i = 0; i < headings.length && i < HEADINGS_MAX; i++) {
      const heading = headings[i];
      if (!heading || !CALLED.test((heading.textContent ?? '').slice(0, 40).trim())) continue;
      const text = textAfter(heading) || textAfter(heading.parentElement);
      if (text) return text;
    }
  }
  return '';
}

/** Up to the next heading. */
function textAfter(heading: Element | null): string {
  const parts: string[] = [];
  let part = heading?.nextElementSibling ?? null;
  for (let i = 0; part && i < PARTS_MAX && !/^(?:h[1-6]|dt)$/.test(part.localName); i++, part = part.nextElementSibling)
    parts.push(readText(part, LENGTH_MAX));
  return parts.filter(Boolean).join('\n').slice(0, LENGTH_MAX);
}
