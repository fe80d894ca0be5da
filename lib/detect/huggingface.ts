// Hugging Face: papers, its lists of papers (of a day, a week, a month, trending), models, datasets, Spaces, their discussions, and the
// blog. Accounts, documentation and the rest are about no paper.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import { detectBlog, detectHubRepo, hubRepoOf, isBlogPath, isHubRepoPath } from './huggingface-hub';
import { type ListEntry, readEntries } from './list-entry';
import { listSubject } from './list-subject';
import { makeSubject } from './make-subject';
import { readMetaTags } from './meta-tags';
import { readText } from './read-text';
import type { Site } from './site';

const LIST = /^\/papers(?:\/(?:date|week|month)\/[\w-]+|\/trending)?\/?$/;
const NO_PAGE = /^\s*(?:4\d\d|50\d|Not Found|Log in|Sign (?:in|up)|Too Many|Just a moment)\b/i;
/** What is not there, or not for all, may keep another title. */
const ERROR_HEADING = /^\s*[45]\d\d\s*$/;
const ENTRY_TITLES = 'main article h3';

export const huggingface: Site = {
  name: 'huggingface',
  hosts: ['huggingface.co', 'www.huggingface.co'],
  claims: (url) =>
    arxivIdOfUrl(url) !== null || LIST.test(url.pathname) || isBlogPath(url.pathname) || isHubRepoPath(url.pathname),
  detect(url, document) {
    const { pathname } = url;
    const heading = document.querySelector('h1')?.textContent ?? '';
    if (NO_PAGE.test(document.title) || ERROR_HEADING.test(heading)) return null;
    if (LIST.test(pathname)) return listSubject('huggingface', url, document.title, listed(url, document));
    if (isBlogPath(pathname)) return detectBlog(url, document);
    const repo = hubRepoOf(pathname);
    return repo ? detectHubRepo(repo, url, document) : detectPaperPage(url, document);
  },
  entries: (url, document) => (LIST.test(url.pathname) ? listed(url, document) : []),
};

function detectPaperPage(url: URL, document: Document) {
  const id = arxivIdOfUrl(url)?.id;
  const abstract = abstractOf(document);
  const title = pageTitle(readMetaTags(document).one('og:title') || document.title);
  // Unknown ids get a page that is titled otherwise and has no abstract.
  if (!id || (!title && !abstract)) return null;
  return makeSubject({
    site: 'huggingface',
    kind: 'paper',
    ids: { arxiv: id },
    title: title || readText(document.querySelector('main h1')),
    authors: authorsOf(document),
    text: abstract,
  });
}

function listed(url: URL, document: Document): ListEntry[] {
  return readEntries(document, url, ENTRY_TITLES, (title) =>
    (title.querySelector('a') ? title : title.closest('article'))?.querySelector('a[href*="/papers/"]'),
  );
}

function pageTitle(title: string): string {
  return /^\s*Paper page - (.+)$/s.exec(title)?.[1] ?? '';
}

/** What stands below the heading "Abstract": a one-sentence summary, then the abstract. */
function abstractOf(document: Document): string {
  const heading = [...document.querySelectorAll('main h2')].find((h2) => /^\s*Abstract\s*$/.test(h2.textContent ?? ''));
  const parts = [...(heading?.parentElement?.querySelectorAll('p') ?? [])].map((part) => readText(part));
  return parts
    .map((part) => part.replace(/^AI-generated summary\s/, ''))
    .filter(Boolean)
    .join('\n');
}

function authorsOf(document: Document): string[] {
  return [...document.querySelectorAll('main .author')].map((author) =>
    (author.textContent ?? '').replace(/,\s*$/, ''),
  );
}
