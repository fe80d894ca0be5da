// A page that says of itself in tags that it is a paper, or the data of one, on whatever site.
import type { PageSubject } from '../domain/page-subject';
import { abstractBelow } from './abstract-below';
import { findFirst } from './find-first';
import { idsAnywhere } from './ids-anywhere';
import { isDatasetByJsonLd } from './json-ld';
import { findMainContent } from './main-content';
import { makeSubject, oneLine } from './make-subject';
import { readText } from './read-text';
import type { Scholarly } from './scholarly';

const ABSTRACT_MIN = 200;
const ABSTRACT = [
  ...['#abstract', '#Abs1-content', '#abstracts', '#html-abstract', '#abstract-1', '#abstract0', '.abstract'],
  ...['.abstract-text', '.html-abstract', '.JournalAbstract', '.hlFld-Abstract', '.article-section__abstract'],
  ...['.articleBody_abstract', '.art-abstract', '.page-header__intro-inner'],
];
const FULL_TEXT_MIN = 1500;

export function scholarlySubject(site: string, paper: Scholarly, url: URL, document: Document): PageSubject {
  const { arxiv, doi, pmid } = paper;
  return makeSubject({
    site,
    kind: isDatasetByJsonLd(document) ? 'dataset' : 'paper',
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
  const shown = withoutTitle(readText(findFirst(document, ABSTRACT)), paper.title) || abstractBelow(document);
  const best = (shown.length > tagged.length ? shown : tagged).replace(/^abstract[.:\s]*/i, '');
  if (best.length >= ABSTRACT_MIN) return best;
  const read = readText(findMainContent(document)?.element);
  return read.length >= FULL_TEXT_MIN || !best ? read : best;
}

/** Some put the title into the same part. */
function withoutTitle(text: string, title: string): string {
  return title && text.startsWith(title) ? text.slice(title.length).trim() : text;
}
