// What a page without tags calls its subject: the longest first-level heading that its document's title repeats, since some sites have
// their own name as a heading, and in every title, too.
import { letters } from '../domain/letters';
import type { MetaTags } from './meta-tags';
import { readText } from './read-text';

const HEADINGS_MAX = 8;
const TITLE_MAX = 1000;

export function headlineOf(document: Document, meta: MetaTags): string {
  const headings = [...document.getElementsByTagName('h1')].slice(0, HEADINGS_MAX).map((h1) => readText(h1, TITLE_MAX));
  const title = letters(document.title);
  const repeated = headings
    .filter((heading) => heading.length > 8 && title.includes(letters(heading)))
    .reduce((a, b) => (a.length >= b.length ? a : b), '');
  return repeated || meta.one('og:title', 'twitter:title') || headings.find((heading) => heading) || document.title;
}
