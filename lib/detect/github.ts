// GitHub: a repository's pages that show its README or files, and its issues, pull requests and discussions. The rest of the site is
// about no paper. After a soft navigation the address is ahead of the page: text that belongs to another repository is not read.
import { githubRepoOfUrl, repoKey } from '../domain/github-repo';
import type { PageSubject } from '../domain/page-subject';
import { linkedArxiv } from './linked-arxiv';
import { makeSubject, oneLine } from './make-subject';
import { type MetaTags, readMetaTags } from './meta-tags';
import { readText } from './read-text';
import type { Site } from './site';

const THREAD = /^\/[^/]+\/[^/]+\/(?:issues|pull|discussions)\/\d+(?:\/|$)/;
const FILES = /^\/[^/]+\/[^/]+(?:\/?$|\/(?:tree|blob)\/)/;
const TEXT = 60_000;

export const github: Site = {
  name: 'github',
  hosts: ['github.com', 'www.github.com'],
  claims: ({ pathname, href }) =>
    githubRepoOfUrl(new URL(href)) !== null && (THREAD.test(pathname) || FILES.test(pathname)),
  detect(url, document) {
    const repo = githubRepoOfUrl(url);
    if (!repo || isNotFound(document)) return null;
    const meta = readMetaTags(document);
    const shown = meta.one('octolytics-dimension-repository_nwo');
    if (shown && repoKey(shown) !== repoKey(repo)) {
      return makeSubject({ site: 'github', kind: 'repository', ids: { github: repo }, title: repo });
    }
    return THREAD.test(url.pathname) ? detectThread(repo, url, document) : detectRepository(repo, url, document, meta);
  },
};

function detectRepository(repo: string, url: URL, document: Document, meta: MetaTags): PageSubject {
  const about = document.querySelector('.Layout-sidebar .BorderGrid-cell');
  const description = readText(about?.querySelector('p.f4')) || descriptionOf(repo, meta);
  const topics = [...document.querySelectorAll('a.topic-tag')].map((tag) => oneLine(tag.textContent ?? ''));
  const readme = document.querySelector('article.markdown-body') ?? document.querySelector('#readme .markdown-body');
  const text = readText(readme, TEXT);
  return makeSubject({
    site: 'github',
    kind: 'repository',
    ids: { github: repo },
    title: description ? `${repo}: ${description}` : repo,
    text: [description, topics.join(', '), text].filter(Boolean).join('\n'),
    linkedArxiv: [
      ...new Set([
        ...(about ? linkedArxiv(about, description, url) : []),
        ...(readme ? linkedArxiv(readme, text, url) : []),
      ]),
    ],
  });
}

/** An issue, pull request or discussion: all that people wrote in it, first to last. */
function detectThread(repo: string, url: URL, document: Document): PageSubject | null {
  const parts = [...document.querySelectorAll('.markdown-body')].filter(
    (part) => !part.parentElement?.closest('.markdown-body'),
  );
  const text = parts.reduce((all, part) => (all.length < TEXT ? `${all}\n${readText(part, TEXT)}` : all), '').trim();
  const main = document.querySelector('main') ?? document.body;
  return makeSubject({
    site: 'github',
    kind: 'discussion',
    ids: { github: repo },
    title: threadTitle(document.title),
    text,
    linkedArxiv: main ? linkedArxiv(main, text, url) : [],
    confidence: 0.8,
  });
}

/** Without `· Issue #56 · owner/name`, `by someone · Pull Request #7 · …`, `· owner/name · Discussion #9`. */
function threadTitle(title: string): string {
  return oneLine(title).replace(/ (?:by \S+ )?· (?:Issue|Pull Request) #\d+ ·.*$| · \S+ · Discussion #\d+.*$/, '');
}

/** The page's meta description, without what GitHub adds to it. */
function descriptionOf(repo: string, meta: MetaTags): string {
  return oneLine(meta.one('og:description', 'description'))
    .replace(/ ?Contribute to \S+ development by creating an account on GitHub\.$/, '')
    .replace(` - ${repo}`, '')
    .trim();
}

function isNotFound(document: Document): boolean {
  return /^(?:Page not found|File not found|Not Found)\b/i.test(document.title);
}
