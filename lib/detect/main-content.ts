// Where a page's readable text stands: the element whose paragraphs hold the most text outside links. One pass over the
// paragraphs, capped, so that it is linear on any page.
import { findFirst } from './find-first';
import { isSkippedByTag, readText } from './read-text';
import { textWithoutParagraphs } from './without-paragraphs';
import { writtenLength } from './written-length';

const PARAGRAPHS_MAX = 1500;
const LOOKED_AT_MAX = 150_000;
/** Below this, the paragraphs found are not the page's text. */
const PARAGRAPHS_ENOUGH = 500;
/** Above this, they are. */
const PARAGRAPHS_PLENTY = 1500;
const READ_MAX = 20_000;
const WITHOUT_PARAGRAPHS_MIN = 1500;
const BODIES = ['#main-content', '.post-body', '.entry-content', '.post-content', '.article-body'];
const HUGE_ELEMENTS = 60_000;
const ABOVE_MAX = 12;
const WHOLE = 'article, [itemprop="articleBody"], main, [role="main"]';

export interface MainContent {
  readonly element: Element;
  /** Characters in its paragraphs that are not links. */
  readonly prose: number;
  readonly paragraphs: number;
}

export function findMainContent(document: Document): MainContent | null {
  const scores = new Map<Element, MainContent>();
  const add = (element: Element | null, prose: number, paragraphs: number) => {
    if (!element || element === document.documentElement) return;
    const now = scores.get(element);
    scores.set(element, { element, prose: (now?.prose ?? 0) + prose, paragraphs: (now?.paragraphs ?? 0) + paragraphs });
  };
  const asides = new Map<Element, boolean>();
  const all = document.getElementsByTagName('p');
  let lookedAt = 0;
  for (let i = 0; i < all.length && i < PARAGRAPHS_MAX && lookedAt < LOOKED_AT_MAX; i++) {
    const paragraph = all[i];
    if (!paragraph || isAside(paragraph, asides)) continue;
    const text = paragraph.textContent ?? '';
    lookedAt += text.length;
    const prose = writtenLength(text) - linkLength(paragraph);
    if (prose < 40) continue;
    add(paragraph.parentElement, prose, 1);
    add(paragraph.parentElement?.parentElement ?? null, prose / 2, 0.5);
  }
  const best = [...scores.values()].reduce<MainContent | null>((a, b) => (a && a.prose >= b.prose ? a : b), null);
  if (!best || best.prose < PARAGRAPHS_PLENTY) {
    const unmarked = isHuge(document) ? null : textWithoutParagraphs(document, PARAGRAPHS_ENOUGH);
    if (!best || best.prose < PARAGRAPHS_ENOUGH) return marked(document) ?? unmarked ?? best;
    // The paragraphs of some pages are their footer's alone.
    if (unmarked && unmarked.prose > 2 * best.prose) return unmarked;
  }
  const whole = best.element.closest(WHOLE);
  return whole && whole !== document.body ? { ...best, element: whole } : best;
}

/** Some write in lists alone: believed where the page says what its main part is. */
function marked(document: Document): MainContent | null {
  for (const element of wholes(document)) {
    const prose = writtenLength(readText(element, READ_MAX)) - linkLength(element);
    if (prose >= WITHOUT_PARAGRAPHS_MIN) return { element, prose, paragraphs: prose / PARAGRAPHS_ENOUGH };
  }
  return null;
}

/** Where pages say so, in ways that cost little in a document of ten megabytes; by attribute in others alone. */
function wholes(document: Document): Element[] {
  const byTag = ['article', 'main'].flatMap((tag) => [...document.getElementsByTagName(tag)].slice(0, 3));
  const byName = BODIES.map((place) => findFirst(document, [place]));
  const byRole = isHuge(document) ? null : document.querySelector('[role="main"], [itemprop="articleBody"]');
  return [...byTag, byRole, ...byName].filter((element) => element !== null);
}

const isHuge = (document: Document) => document.getElementsByTagName('*').length > HUGE_ELEMENTS;

function linkLength(element: Element): number {
  let length = 0;
  if (!element.firstElementChild) return 0;
  for (const link of element.querySelectorAll('a')) length += (link.textContent ?? '').length;
  return length;
}

/** `known` saves asking the same elements above each of a thousand paragraphs. */
function isAside(paragraph: Element, known: Map<Element, boolean>): boolean {
  let up: Element | null = paragraph;
  for (let depth = 0; up && depth < ABOVE_MAX && up.localName !== 'body'; up = up.parentElement, depth++) {
    const is: boolean = known.get(up) ?? isSkippedByTag(up);
    if (is) return true;
    if (depth > 0) known.set(up, is);
  }
  return false;
}
