// A page that tags nothing and whose address names a paper: readers, overviews, journals drawn by script.
import type { PageSubject } from '../domain/page-subject';
import { abstractBelow } from './abstract-below';
import { headlineOf } from './headline';
import { idsOfUrl } from './ids-of-url';
import { findMainContent } from './main-content';
import { makeSubject } from './make-subject';
import type { MetaTags } from './meta-tags';
import { readText } from './read-text';

/** Below it, a page only mentions the paper. */
const TEXT_MIN = 150;

/** Null where the address names none, or the page says nothing of it. */
export function paperElsewhere(site: string, url: URL, document: Document, meta: MetaTags): PageSubject | null {
  const { arxiv, doi, pmid } = idsOfUrl(url);
  const title = arxiv || doi || pmid ? headlineOf(document, meta) : '';
  if (!title) return null;
  const text =
    abstractBelow(document) ||
    readText(findMainContent(document)?.element) ||
    meta.one('og:description', 'description');
  if (text.length < TEXT_MIN) return null;
  const ids = { ...(arxiv && { arxiv }), ...(doi && { doi }), ...(pmid && { pmid }) };
  return makeSubject({ site, kind: 'paper', ids, title, text, confidence: 0.6 });
}
