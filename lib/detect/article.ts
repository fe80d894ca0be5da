// A page that people read and that is no paper, by its readable text, if there is enough of it.
import type { PageSubject } from '../domain/page-subject';
import { linkedArxiv } from './linked-arxiv';
import { findMainContent, type MainContent } from './main-content';
import { makeSubject } from './make-subject';
import type { MetaTags } from './meta-tags';
import { plainText } from './plain-text';
import { readText } from './read-text';
import { withoutSite } from './without-site';

const PROSE_MIN = 600;
/** A page that calls itself an article is believed with less. */
const ARTICLE_PROSE_MIN = 250;
/** Of whose page says hardly more than its abstract. */
const ABSTRACT_MAX = 5000;
/** More papers than this beside a text are what somebody reads, not what it is about. */
const ELSEWHERE_MAX = 2;

export function articleSubject(site: string, url: URL, document: Document, meta: MetaTags): PageSubject | null {
  const main = findMainContent(document);
  if (!main || main.prose < ARTICLE_PROSE_MIN) return null;
  const text = readText(main.element);
  const linked = linkedIn(main, text, url, document);
  if (!isEnough(main, meta, linked)) return null;
  return makeSubject({
    site,
    kind: 'article',
    title: withoutSite(
      plainText(meta.one('og:title', 'twitter:title')) || onlyHeading(main.element) || document.title,
      url,
      meta.one('og:site_name'),
    ),
    authors: meta.all('author', 'article:author').filter((name) => !/^https?:/.test(name)),
    text,
    linkedArxiv: linked,
    confidence: 0.5,
  });
}

/** A paper's own page may link to it from its head, apart from its text. */
function linkedIn({ element, prose }: MainContent, text: string, url: URL, document: Document): string[] {
  const linked = linkedArxiv(element, text, url);
  if (linked.length > 0 || prose > ABSTRACT_MAX || !document.body) return linked;
  const beside = linkedArxiv(document.body, '', url);
  return beside.length <= ELSEWHERE_MAX ? beside : [];
}

/** A paper's own page may say no more than its abstract, and leads to it. */
function isEnough({ prose, paragraphs }: MainContent, meta: MetaTags, linked: readonly string[]): boolean {
  if (meta.one('og:type') === 'article') return true;
  return prose >= PROSE_MIN && (paragraphs >= 2 || linked.length > 0);
}

/** Pages with several first-level headings use them for their sections. */
function onlyHeading(element: Element): string {
  const headings = element.querySelectorAll('h1');
  return headings.length === 1 ? readText(headings[0], 1000) : '';
}
