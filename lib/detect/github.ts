// GitHub: a repository's pages that show its README, files, releases or wiki, its issues, pull requests and discussions and those of an
// organisation, gists, and topics. The rest of the site is about no paper.
import { githubRepoOfUrl } from '../domain/github-repo';
import { detectRepository } from './github-repository';
import { detectGist, detectThread } from './github-thread';
import { readEntries } from './list-entry';
import { listSubject } from './list-subject';
import { readText } from './read-text';
import type { Site } from './site';

const THREAD = /^\/[^/]+\/[^/]+\/(?:issues|pull|discussions)\/\d+(?:\/|$)/;
/** An organisation's, of no repository. */
const ORG_THREAD = /^\/orgs\/[\w-]+\/discussions\/\d+(?:\/|$)/;
/** A repository's files, and what its owners write beside them. */
const FILES =
  /^\/[^/]+\/[^/]+(?:\/?$|\/(?:tree|blob)\/|\/releases(?:\/?$|\/(?:tag\/|latest))|\/wiki(?:\/(?!_|.*\/_)|$))/;
const TOPIC = /^\/topics\/[\w.+-]+\/?$/;
const GIST = /^\/(?:[\w-]+\/)?[\da-f]{20,40}(?:\/(?!edit)|$)/;
/** What stands there instead: nothing, a log-in, too many requests, a fault. A repository's title has its name, a thread's its number. */
const NO_PAGE =
  /^\s*(?:(?:Page |File )?not found|Sign in to|Single sign-on|Confirm access|Access to this|Just a moment|Rate limit|Too many requests|Unicorn|Server Error|Error 50\d|Repository unavailable)\b[^/#]*$/i;
const isGistHost = (url: URL) => url.hostname.startsWith('gist.');

export const github: Site = {
  name: 'github',
  hosts: ['github.com', 'www.github.com', 'gist.github.com'],
  claims(url) {
    const { pathname } = url;
    if (isGistHost(url)) return GIST.test(pathname);
    if (TOPIC.test(pathname) || ORG_THREAD.test(pathname)) return true;
    return githubRepoOfUrl(url) !== null && (THREAD.test(pathname) || FILES.test(pathname));
  },
  detect(url, document) {
    // A gist is called whatever its author likes; one that is not there has no files.
    if (isGistHost(url)) return detectGist(url, document);
    if (NO_PAGE.test(document.title)) return null;
    if (TOPIC.test(url.pathname)) return detectTopic(url, document);
    if (ORG_THREAD.test(url.pathname)) return detectThread(null, url, document);
    const repo = githubRepoOfUrl(url);
    if (!repo) return null;
    return THREAD.test(url.pathname) ? detectThread(repo, url, document) : detectRepository(repo, url, document);
  },
};

function detectTopic(url: URL, document: Document) {
  const topic = readText(document.querySelector('h1'), 200) || document.title.replace(/ · .*/s, '');
  return listSubject(
    'github',
    url,
    topic,
    readEntries(document, url, 'main article h3', () => null),
  );
}
