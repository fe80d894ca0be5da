// A page that people read and that is no paper, by its readable text, if there is enough of it.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import type { PageSubject } from '../domain/page-subject';
import { linkedArxiv } from './linked-arxiv';
import { findMainContent, type MainContent } from './main-content';
import { makeSubject } from './make-subject';
import type { MetaTags } from './meta-tags';
import { readText } from './read-text';

const PROSE_MIN = 600;
/** A page that calls itself an article is believed with less. */
const ARTICLE_PROSE_MIN = 250;

export function articleSubject(site: string, url: URL, document: Document, meta: MetaTags): PageSubject | null {
  const main = findMainContent(document);
  if (!main || !isEnough(main, meta)) return null;
  const text = readText(main.element);
  const arxiv = arxivIdOfUrl(url)?.id;
  return makeSubject({
    site,
    kind: 'article',
    ids: { ...(arxiv && { arxiv }) },
    title: meta.one('og:title', 'twitter:title') || onlyHeading(main.element) || document.title,
    authors: meta.all('author', 'article:author').filter((name) => !/^https?:/.test(name)),
    text,
    linkedArxiv: linkedArxiv(main.element, text, url),
    confidence: 0.5,
  });
}

function isEnough({ prose, paragraphs }: MainContent, meta: MetaTags): boolean {
  return meta.one('og:type') === 'article' ? prose >= ARTICLE_PROSE_MIN : prose >= PROSE_MIN && paragraphs >= 2;
}

/** Pages with several first-level headings use them for their sections. */
function onlyHeading(element: Element): string {
  const headings = element.querySelectorAll('h1');
  return headings.length === 1 ? readText(headings[0], 1000) : '';
}
