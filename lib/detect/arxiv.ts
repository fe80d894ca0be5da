// arxiv.org: abstract pages, HTML papers, PDFs by their address, and lists of papers: listings, what is new, search results.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import { arxivByUrl } from './arxiv-by-url';
import { detectLatexml } from './latexml';
import { ENTRIES_TOLD, type ListEntry, readEntries } from './list-entry';
import { listSubject } from './list-subject';
import { makeSubject } from './make-subject';
import { authorNames, readMetaTags } from './meta-tags';
import { readText } from './read-text';
import type { Site } from './site';

const NAME = 'arxiv';
const LIST = /^\/(?:list\/[^/]+\/[^/]+|search(?:\/|$)|catchup\/[^/]+\/)/;

export const arxiv: Site = {
  name: NAME,
  hosts: ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org'],
  claims: (url) => arxivIdOfUrl(url) !== null || LIST.test(url.pathname),
  detect(url, document) {
    const { pathname } = url;
    if (LIST.test(pathname)) {
      const heading = readText(document.querySelector('h1'), 300) || document.title;
      return listSubject(NAME, heading, listed(url, document, ENTRIES_TOLD));
    }
    if (pathname.startsWith('/html/')) return detectLatexml(NAME, url, document) ?? arxivByUrl(url, NAME);
    return pathname.startsWith('/abs/') ? detectAbstractPage(url, document) : arxivByUrl(url, NAME);
  },
  entries: (url, document) => (LIST.test(url.pathname) ? listed(url, document) : []),
};

/** Listings give ids in a `dt` and titles in the `dd` that follows; search results have both in one `li`. */
function listed(url: URL, document: Document, max?: number): ListEntry[] {
  const titles = url.pathname.startsWith('/search') ? '.arxiv-result > .title' : '.list-title';
  const linkOf = (title: Element) =>
    (title.closest('dd')?.previousElementSibling ?? title.closest('li'))?.querySelector('a[href*="/abs/"]');
  return readEntries(document, url, titles, linkOf, max);
}

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
