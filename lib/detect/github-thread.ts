// What people wrote on GitHub: issues, pull requests and discussions from first to last, and gists.
import { SUBJECT_TEXT_MAX } from '../domain/limits';
import type { PageSubject } from '../domain/page-subject';
import { oneLine } from '../util/one-line';
import { isShown } from './github-repository';
import { linkedArxiv } from './linked-arxiv';
import { makeSubject } from './make-subject';
import { readMetaTags } from './meta-tags';
import { readText } from './read-text';

const SITE = 'github';

/** `repo` is null for what belongs to none. While the document shows another's, what it says is not of this thread. */
export function detectThread(repo: string | null, url: URL, document: Document): PageSubject {
  const thread = { site: SITE, kind: 'discussion', ids: { ...(repo && { github: repo }) }, confidence: 0.8 } as const;
  if (repo && !isShown(repo, readMetaTags(document))) return makeSubject({ ...thread, title: repo });
  const text = textOf(document, '.markdown-body');
  const main = document.querySelector('main') ?? document.body;
  return makeSubject({
    ...thread,
    title: threadTitle(document.title),
    text,
    linkedArxiv: main ? linkedArxiv(main, text, url) : [],
  });
}

/** A gist is called by its description, else by its first file. */
export function detectGist(url: URL, document: Document): PageSubject | null {
  const main = document.querySelector('main, [role="main"]') ?? document.body;
  const files = textOf(document, '.markdown-body, .blob-wrapper, .js-file-line-container');
  const described = readText(document.querySelector('[itemprop="about"], .gist-content [itemprop="about"]'), 500);
  const called = readText(document.querySelector('.gist-blob-name, .file-info'), 200);
  if (!files && !described) return null;
  return makeSubject({
    site: SITE,
    kind: 'article',
    title: described || called || oneLine(document.title),
    text: [described, files].filter(Boolean).join('\n'),
    linkedArxiv: main ? linkedArxiv(main, files, url) : [],
    confidence: 0.6,
  });
}

/** Of the outermost such elements, in order. */
function textOf(document: Document, selector: string): string {
  let all = '';
  for (const part of document.querySelectorAll(selector)) {
    if (all.length >= SUBJECT_TEXT_MAX) break;
    if (!part.parentElement?.closest(selector)) all += `\n${readText(part)}`;
  }
  return all.trim();
}

/** Without `· Issue #56 · owner/name`, `by someone · Pull Request #7 · …`, `· owner/name · Discussion #9`. */
function threadTitle(title: string): string {
  return oneLine(title).replace(/ · Issue #\d+ ·.*$| by \S+ · Pull Request #\d+ ·.*$| · \S+ · Discussion #\d+.*$/, '');
}
