// arxiv.org: abstract pages, HTML papers, PDFs by their address, and lists of papers: listings, what is new, search results.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import { SUBJECT_AUTHORS_MAX } from '../domain/limits';
import { arxivByUrl } from './arxiv-by-url';
import { arxivIdOfDoi, findDoi } from './doi';
import { detectLatexml } from './latexml';
import { ENTRIES_TOLD, type ListEntry, readEntries } from './list-entry';
import { listSubject } from './list-subject';
import { makeSubject } from './make-subject';
import { authorNames, type MetaTags, readMetaTags } from './meta-tags';
import { readText } from './read-text';
import type { Site } from './site';
import { isWall } from './wall';

const NAME = 'arxiv';
const LIST = /^\/(?:list\/[^/]+\/[^/]+|search(?:\/|$)|catchup\/[^/]+\/|a\/\w+)/;

export const arxiv: Site = {
  name: NAME,
  hosts: ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org'],
  claims: (url) => arxivIdOfUrl(url) !== null || LIST.test(url.pathname),
  detect(url, document) {
    const { pathname } = url;
    if (LIST.test(pathname)) {
      const heading = readText(document.querySelector('h1'), 300) || document.title;
      return listSubject(NAME, url, heading, listed(url, document, ENTRIES_TOLD));
    }
    if (pathname.startsWith('/abs/')) return detectAbstractPage(url, document);
    const paper = pathname.startsWith('/html/') ? detectLatexml(NAME, url, document) : null;
    // The browser's viewer of PDFs says nothing that a wall says.
    return paper ?? (isWall(document) ? null : arxivByUrl(url, NAME));
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
  const title =
    meta.one('citation_title') ||
    withoutDescriptor(readText(document.querySelector('h1.title'))) ||
    titleBehindId(document.title);
  // An unknown id gets a page without a title.
  if (!id || !title) return null;
  const doi = journalDoi(meta, document);
  const shown = [...document.querySelectorAll('.authors a')].slice(0, SUBJECT_AUTHORS_MAX);
  return makeSubject({
    site: NAME,
    kind: 'paper',
    ids: { arxiv: id, ...(doi && { doi }) },
    title,
    authors: authorNames(meta.all('citation_author')).concat(
      meta.one('citation_author') ? [] : shown.map((name) => readText(name, 200)),
    ),
    text:
      withoutDescriptor(readText(document.querySelector('blockquote.abstract'))) ||
      meta.one('citation_abstract', 'og:description'),
  });
}

/** Of where it was published. arXiv gives each paper one of its own as well, which says its id once more. */
function journalDoi(meta: MetaTags, document: Document): string | undefined {
  const links = [...document.querySelectorAll('.metatable .doi a')].slice(0, 5);
  return [meta.one('citation_doi'), ...links.map((link) => link.getAttribute('href') ?? '')]
    .map(findDoi)
    .find((doi): doi is string => doi !== null && !arxivIdOfDoi(doi));
}

/** `[2507.14111] What it is called` */
function titleBehindId(title: string): string {
  return /^\s*\[[^\]]{5,40}\]\s*(\S.*)$/s.exec(title)?.[1] ?? '';
}

function withoutDescriptor(text: string): string {
  return text.replace(/^(?:Title|Abstract):\s*/, '');
}
