// Any page of no known site: what it says of itself as a paper in tags, else its readable text, if there is enough of it.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import type { PageSubject } from '../domain/page-subject';
import { linkedArxiv } from './linked-arxiv';
import { findMainContent, type MainContent } from './main-content';
import { makeSubject, oneLine } from './make-subject';
import { type MetaTags, readMetaTags } from './meta-tags';
import { isAboutNothing } from './no-subject';
import { readText } from './read-text';
import { readScholarly, type Scholarly } from './scholarly';

const SITE = 'generic';
const ABSTRACT_MIN = 200;
const ABSTRACT =
  '#abstract, .abstract, .acl-abstract, #Abs1-content, section[role="doc-abstract"], [property="abstract"]';
const FULL_TEXT_MIN = 1500;
const PROSE_MIN = 600;
/** A page that calls itself an article is believed with less. */
const ARTICLE_PROSE_MIN = 250;

export function detectGeneric(url: URL, document: Document): PageSubject | null {
  if (isAboutNothing(url, document)) return null;
  const meta = readMetaTags(document);
  const paper = readScholarly(meta, document);
  return paper ? paperSubject(paper, url, document) : articleSubject(url, document, meta);
}

function paperSubject(paper: Scholarly, url: URL, document: Document): PageSubject {
  const arxiv = arxivIdOfUrl(url)?.id ?? paper.arxiv;
  return makeSubject({
    site: SITE,
    kind: 'paper',
    ids: { ...(arxiv && { arxiv }), ...(paper.doi && { doi: paper.doi }) },
    title: paper.title,
    authors: [...paper.authors],
    text: abstractOf(paper, document),
    confidence: paper.confidence,
  });
}

/** The longer of what the tags and the page itself give as abstract; where both are short, the readable text if there is much of it. */
function abstractOf(paper: Scholarly, document: Document): string {
  const tagged = oneLine(paper.abstract.replace(/<[^<>]{0,200}>/g, ' '));
  const shown = readText(document.querySelector(ABSTRACT));
  const best = (shown.length > tagged.length ? shown : tagged).replace(/^abstract[.:\s]*/i, '');
  if (best.length >= ABSTRACT_MIN) return best;
  const read = readText(findMainContent(document)?.element);
  return read.length >= FULL_TEXT_MIN ? read : best;
}

function articleSubject(url: URL, document: Document, meta: MetaTags): PageSubject | null {
  const main = findMainContent(document);
  if (!main || !isEnough(main, meta)) return null;
  const text = readText(main.element);
  const arxiv = arxivIdOfUrl(url)?.id;
  return makeSubject({
    site: SITE,
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
