// arxiv.org: abstract pages, HTML papers, and PDFs by their address. Listings and searches are about no single paper.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import { detectByUrl } from './detect-by-url';
import { detectLatexml } from './latexml';
import { makeSubject } from './make-subject';
import { authorNames, readMetaTags } from './meta-tags';
import { readText } from './read-text';
import type { Site } from './site';

const NAME = 'arxiv';

export const arxiv: Site = {
  name: NAME,
  hosts: ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org'],
  claims: (url) => arxivIdOfUrl(url) !== null,
  detect(url, document) {
    if (url.pathname.startsWith('/html/')) return detectLatexml(NAME, url, document) ?? detectByUrl(url, NAME);
    return url.pathname.startsWith('/abs/') ? detectAbstractPage(url, document) : detectByUrl(url, NAME);
  },
};

function detectAbstractPage(url: URL, document: Document) {
  const id = arxivIdOfUrl(url)?.id;
  const meta = readMetaTags(document);
  const title = meta.one('citation_title') || withoutDescriptor(readText(document.querySelector('h1.title')));
  // An unknown id gets a page without a title.
  if (!id || !title) return null;
  const doi = meta.one('citation_doi');
  return makeSubject({
    site: NAME,
    kind: 'paper',
    ids: { arxiv: id, ...(doi && { doi: doi.slice(0, 300) }) },
    title,
    authors: authorNames(meta.all('citation_author')),
    text:
      withoutDescriptor(readText(document.querySelector('blockquote.abstract'))) ||
      meta.one('citation_abstract', 'og:description'),
  });
}

function withoutDescriptor(text: string): string {
  return text.replace(/^(?:Title|Abstract):\s*/, '');
}
