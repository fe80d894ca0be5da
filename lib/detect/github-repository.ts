// A repository by its description, topics and README, or by the release or the page of its wiki that is shown. After a soft navigation
// the address is ahead of the page: text that belongs to another repository is not read.
import { repoKey } from '../domain/github-repo';
import type { PageSubject } from '../domain/page-subject';
import { oneLine } from '../util/one-line';
import { findFirst } from './find-first';
import { linkedArxiv } from './linked-arxiv';
import { makeSubject } from './make-subject';
import { type MetaTags, readMetaTags } from './meta-tags';
import { readText } from './read-text';

const NAME_TAG = 'octolytics-dimension-repository_nwo';
const WRITTEN_BESIDE = /^\/[^/]+\/[^/]+\/(?:releases|wiki)(?:\/|$)/;
/** The last are of those that are no Markdown. */
const READMES = [
  '#wiki-body .markdown-body',
  '#readme .markdown-body',
  '.markdown-body',
  '#readme .plain',
  '#readme article',
  '#readme pre',
];

export function detectRepository(named: string, url: URL, document: Document): PageSubject {
  const meta = readMetaTags(document);
  if (!isShown(named, meta)) {
    return makeSubject({ site: 'github', kind: 'repository', ids: { github: named }, title: named });
  }
  // As its owner writes it, whatever the address does.
  const repo = meta.one(NAME_TAG) || named;
  const about = document.querySelector('.Layout-sidebar .BorderGrid-cell');
  const description = WRITTEN_BESIDE.test(url.pathname)
    ? titleBeside(document)
    : readText(about?.querySelector('p.f4')) || descriptionOf(repo, meta);
  const topics = [...document.querySelectorAll('.topic-tag')].map((tag) => oneLine(tag.textContent ?? ''));
  const readme = findFirst(document, READMES);
  const text = readText(readme);
  const others: string[] = [];
  const linked = new Set([
    ...(about ? linkedArxiv(about, description, url, others) : []),
    ...(readme ? linkedArxiv(readme, text, url, others) : []),
  ]);
  return makeSubject({
    site: 'github',
    kind: 'repository',
    ids: { github: repo },
    title: description ? `${repo}: ${description}` : repo,
    text: [description, topics.join(', '), text].filter(Boolean).join('\n'),
    linkedArxiv: [...linked],
    citedArxiv: others.filter((id) => !linked.has(id)),
  });
}

/** `Release 4.50: Sparse caches · owner/name · GitHub`, `Training · owner/name Wiki · GitHub`: what such a page is called is what it says. */
function titleBeside(document: Document): string {
  return oneLine(document.title).split(' · ')[0] ?? '';
}

/** Whether the document already shows what the address names. */
export function isShown(repo: string, meta: MetaTags): boolean {
  const shown = meta.one(NAME_TAG);
  return !shown || repoKey(shown) === repoKey(repo);
}

/** The page's meta description, without what GitHub adds to it. */
function descriptionOf(repo: string, meta: MetaTags): string {
  return oneLine(meta.one('og:description', 'description'))
    .replace(/ ?Contribute to \S+ development by creating an account on GitHub\.$/, '')
    .replace(` - ${repo}`, '')
    .trim();
}
