// A page that tags nothing and whose address names a paper, or that prints a DOI above an abstract: readers, overviews, journals
// drawn by script, and old ones.
import type { PageSubject } from '../domain/page-subject';
import { abstractBelow } from './abstract-below';
import { headlineOf } from './headline';
import { idsAnywhere } from './ids-anywhere';
import { findMainContent } from './main-content';
import { makeSubject } from './make-subject';
import type { MetaTags } from './meta-tags';
import { printedDoi } from './printed-doi';
import { readText } from './read-text';

/** Below it, a page only mentions the paper. */
const TEXT_MIN = 150;

/** Null for any other page. */
export function paperElsewhere(site: string, url: URL, document: Document, meta: MetaTags): PageSubject | null {
  const { arxiv, doi: named, pmid } = idsAnywhere(url);
  const isNamed = arxiv || named || pmid;
  const printed = isNamed ? null : printedDoi(document);
  if (!isNamed && !printed) return null;
  const abstract = abstractBelow(document);
  const title = isNamed || abstract ? headlineOf(document, meta) : '';
  const text = abstract || readText(findMainContent(document)?.element) || meta.one('og:description', 'description');
  if (!title || text.length < TEXT_MIN) return null;
  const doi = named ?? printed;
  const ids = { ...(arxiv && { arxiv }), ...(doi && { doi }), ...(pmid && { pmid }) };
  return makeSubject({ site, kind: 'paper', ids, title, text, confidence: 0.6 });
}
