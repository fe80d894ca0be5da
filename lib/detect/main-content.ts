// Where a page's readable text stands: the element whose paragraphs hold the most text outside links. One pass over the
// paragraphs, capped, so that it is linear on any page.
import { isSkippedByTag, readText } from './read-text';

const PARAGRAPHS_MAX = 1500;
const LOOKED_AT_MAX = 150_000;
/** Below this, the paragraphs found are not the page's text. */
const PARAGRAPHS_ENOUGH = 500;
const READ_MAX = 20_000;
const WITHOUT_PARAGRAPHS_MIN = 1500;
const BODY_CLASSES = '.post-body, .entry-content, .post-content, .article-body';
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
  const all = document.getElementsByTagName('p');
  let lookedAt = 0;
  for (let i = 0; i < all.length && i < PARAGRAPHS_MAX && lookedAt < LOOKED_AT_MAX; i++) {
    const paragraph = all[i];
    if (!paragraph || isAside(paragraph)) continue;
    const length = (paragraph.textContent ?? '').length;
    lookedAt += length;
    const prose = length - linkLength(paragraph);
    if (prose < 40) continue;
    add(paragraph.parentElement, prose, 1);
    add(paragraph.parentElement?.parentElement ?? null, prose / 2, 0.5);
  }
  const best = [...scores.values()].reduce<MainContent | null>((a, b) => (a && a.prose >= b.prose ? a : b), null);
  if (!best || best.prose < PARAGRAPHS_ENOUGH) return withoutParagraphs(document) ?? best;
  const whole = best.element.closest(WHOLE);
  return whole && whole !== document.body ? { ...best, element: whole } : best;
}

/** Old pages set their text apart by line breaks, others write in lists alone: believed where the page says what its main part is. */
function withoutParagraphs(document: Document): MainContent | null {
  for (const element of [...document.querySelectorAll(`${WHOLE}, ${BODY_CLASSES}, #main-content`)].slice(0, 5)) {
    const prose = readText(element, READ_MAX).length - linkLength(element);
    if (prose >= WITHOUT_PARAGRAPHS_MIN) return { element, prose, paragraphs: prose / PARAGRAPHS_ENOUGH };
  }
  return null;
}

function linkLength(element: Element): number {
  let length = 0;
  for (const link of element.getElementsByTagName('a')) length += (link.textContent ?? '').length;
  return length;
}

function isAside(paragraph: Element): boolean {
  for (let up: Element | null = paragraph, depth = 0; up && depth < 12; up = up.parentElement, depth++) {
    if (up.localName === 'body') return false;
    if (up.localName === 'footer' || isSkippedByTag(up)) return true;
  }
  return false;
}
