// A repository by its description, topics and README. After a soft navigation the address is ahead of the page: text that belongs to
// another repository is not read.
import { repoKey } from '../domain/github-repo';
import type { PageSubject } from '../domain/page-subject';
import { linkedArxiv } from './linked-arxiv';
import { makeSubject, oneLine } from './make-subject';
import { type MetaTags, readMetaTags } from './meta-tags';
import { readText } from './read-text';

const TEXT = 60_000;

export function detectRepository(repo: string, url: URL, document: Document): PageSubject {
  const meta = readMetaTags(document);
  if (!isShown(repo, meta)) {
    return makeSubject({ site: 'github', kind: 'repository', ids: { github: repo }, title: repo });
  }
  const about = document.querySelector('.Layout-sidebar .BorderGrid-cell');
  const description = readText(about?.querySelector('p.f4')) || descriptionOf(repo, meta);
  const topics = [...document.querySelectorAll('.topic-tag')].map((tag) => oneLine(tag.textContent ?? ''));
  const readme = document.querySelector('#readme .markdown-body') ?? document.querySelector('.markdown-body');
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

/** Whether the document already shows what the address names. */
export function isShown(repo: string, meta: MetaTags): boolean {
  const shown = meta.one('octolytics-dimension-repository_nwo');
  return !shown || repoKey(shown) === repoKey(repo);
}

/** The page's meta description, without what GitHub adds to it. */
function descriptionOf(repo: string, meta: MetaTags): string {
  return oneLine(meta.one('og:description', 'description'))
    .replace(/ ?Contribute to \S+ development by creating an account on GitHub\.$/, '')
    .replace(` - ${repo}`, '')
    .trim();
}
