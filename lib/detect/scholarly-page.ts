// A page that says of itself in tags that it is a paper, or the data of one, on whatever site.
import type { PageSubject } from '../domain/page-subject';
import { oneLine } from '../util/one-line';
import { abstractBelow } from './abstract-below';
import { findFirst } from './find-first';
import { idsAnywhere } from './ids-anywhere';
import { isDatasetByJsonLd } from './json-ld';
import { findMainContent } from './main-content';
import { makeSubject } from './make-subject';
import { readText } from './read-text';
import type { Scholarly } from './scholarly';

const ABSTRACT_MIN = 200;
const ABSTRACT_IDS = ['#abstract', '#Abs1-content', '#abstracts', '#html-abstract', '#abstract-1', '#abstract0'];
const ABSTRACT_CLASSES = [
  ...['.abstract', '.abstract-text', '.html-abstract', '.JournalAbstract', '.hlFld-Abstract'],
  ...['.article-section__abstract', '.articleBody_abstract', '.art-abstract'],
];
/** Of them all: one look at each element instead of eight, which take 25 ms in ten megabytes. */
const CALLED_SO = '[class*="bstract"]';
const INTRO = '.page-header__intro-inner';
/** With more paragraphs, data is no page's main thing, and its scripts take long to find. */
const HUGE_PARAGRAPHS = 5000;
const FULL_TEXT_MIN = 1500;

export function scholarlySubject(site: string, paper: Scholarly, url: URL, document: Document): PageSubject {
  const { arxiv, doi, pmid } = paper;
  return makeSubject({
    site,
    kind: isDataset(document) ? 'dataset' : 'paper',
    ids: { ...(arxiv && { arxiv }), ...(doi && { doi }), ...(pmid && { pmid }), ...ownIds(url, paper) },
    title: paper.title,
    authors: [...paper.authors],
    text: abstractOf(paper, document),
    confidence: paper.confidence,
  });
}

/** The page's tags know their DOI better than its address does. */
function ownIds(url: URL, paper: Scholarly) {
  const { doi, ...ids } = idsAnywhere(url);
  return doi && !paper.doi ? { ...ids, doi } : ids;
}

/** The longer of what the tags and the page itself give as abstract; where both are short, the readable text if there is much of it. */
function abstractOf(paper: Scholarly, document: Document): string {
  const tagged = oneLine(paper.abstract.replace(/<[^<>]{0,200}>/g, ' '));
  const shown = withoutTitle(readText(abstractPart(document)), paper.title) || abstractBelow(document);
  const best = (shown.length > tagged.length ? shown : tagged).replace(/^abstract[.:\s]*/i, '');
  if (best.length >= ABSTRACT_MIN) return best;
  const read = readText(findMainContent(document)?.element);
  return read.length >= FULL_TEXT_MIN || !best ? read : best;
}

function abstractPart(document: Document): Element | null {
  const classes = document.querySelector(CALLED_SO) ? ABSTRACT_CLASSES : [];
  return findFirst(document, [...ABSTRACT_IDS, ...classes, INTRO]);
}

function isDataset(document: Document): boolean {
  return document.getElementsByTagName('p').length <= HUGE_PARAGRAPHS && isDatasetByJsonLd(document);
}

/** Some put the title into the same part. */
function withoutTitle(text: string, title: string): string {
  return title && text.startsWith(title) ? text.slice(title.length).trim() : text;
}
