// Places that are nobody's business: mail, messages, banking, health, one's own documents, accounts, searching. Told by the address
// alone, so that nothing of such a page is ever read, on a click neither.
import { isPrivateHost, words } from './private-hosts';

/** Files of whoever put them there, without accounts. */
const STATIC = /\.(?:github|gitlab|readthedocs)\.io$/;
/** Whose search results are lists of papers. */
const SEARCHES_PAPERS =
  /(?:^|\.)(?:arxiv\.org|semanticscholar\.org|openreview\.net|dblp\.(?:org|uni-trier\.de|dagstuhl\.de))$/;
const SEARCH_PATH =
  /^\/(?:(?:[\w-]+\/)?(?:web|s|(?:web)?search(?:[/.].*)?)$|(?:results|find|action\/doSearch|w\/index\.php)(?:[/.]|$))/i;
const QUERIES = words('q qs p query queryText search_query term search text keywords s AllField');
/** First parts of a path, after that of a language, without hyphens and endings. */
const PRIVATE_PATH = new Set(
  words(
    'login logon logout signin signup register registration auth oauth oauth2 sso session checkout cart basket billing payment payments orders yourorders account myaccount accounts inbox message messages messaging myorcid mynetwork channels conversations notifications newstory settings preferences webmail roundcube horde owa zimbra appsuite squirrelmail wpadmin wplogin passwordreset',
  ),
);
/** What one has written oneself, published or not. */
const OWN_PATH =
  /^\/(?:(?:me|i\/chat)\/|feed\/(?:$|history)|home$|gp\/(?:css|your-account)\/|mye\/|chat\/?(?:\d|$)|publish\/(?:post|home)|user\/[^/]+\/(?:saved|upvoted|downvoted|hidden|lab|tree|notebooks)\b|sessions?(?:\/new)?\/?$)|\/_?edit\/?$/;
const EDITS = /[?&](?:ve)?action=(?:edit|submit)\b/;
/** Sites that publish, too. */
const PRIVATE_BELOW =
  /^(?:www\.)?(?:easychair\.org\/(?:conferences|my)\/|deepl\.com\/(?:\w+\/)?translator|colab\.research\.google\.com\/(?:$|drive)|kaggle\.com\/work\b|zotero\.org\/[^/]+\/(?:library|items|collections)\b|mendeley\.com\/(?:reference-manager|library)|readwise\.io\/reader|hackmd\.io\/(?:$|\?)|coda\.io\/d\/|figma\.com\/(?:files?|design|board|proto|slides)\b|scholar\.google\.[\w.]+\/(?:scholar_(?:alerts|settings)|\w+\?(?:.*&)?(?:scilib=|view_op=(?:library|(?:list_)?(?:alert|trash)|new|edit|import))))/;
/** Wikipedia's pages about pages, in any language: behind an article's colon stands a space. */
const WIKI_NAMESPACE = /^\/wiki\/[^/]*[^/_]:(?!_|%20)/;
const LANGUAGE = /^[a-z]{2}(?:[_-][a-z]{2})?$/i;
const LOGIN_ANYWHERE = /\/(?:(?:show)?log[-_]?in|sign[-_]?in|sign[-_]?up|oauth2?|sso)(?:\.\w+)?\/?$/i;

let known: { readonly href: string; readonly isPrivate: boolean } | null = null;

/** Each of a page's detectors asks, and none may rely on another's having done so. */
export function isPrivatePlace(url: URL): boolean {
  if (known?.href !== url.href) known = { href: url.href, isPrivate: isPrivate(url) };
  return known.isPrivate;
}

function isPrivate(url: URL): boolean {
  if (url.protocol === 'file:') return false;
  if (!/^https?:$/.test(url.protocol)) return true;
  const { hostname, pathname } = url;
  if (STATIC.test(hostname)) return false;
  if (isPrivateHost(url)) return true;
  if (/(?:^|\.)wikipedia\.org$/.test(hostname) && WIKI_NAMESPACE.test(pathname)) return true;
  return isSearch(url) || isPrivatePath(pathname) || isOwn(url) || LOGIN_ANYWHERE.test(pathname);
}

function isOwn({ hostname, pathname, search }: URL): boolean {
  return OWN_PATH.test(pathname) || EDITS.test(search) || PRIVATE_BELOW.test(hostname + pathname + search);
}

function isSearch({ hostname, pathname, searchParams }: URL): boolean {
  if (SEARCHES_PAPERS.test(hostname)) return false;
  // The front page of an engine takes a query, too.
  if (pathname === '/') return searchParams.has('q');
  return (
    (SEARCH_PATH.test(pathname) || hostname.startsWith('search.')) && QUERIES.some((name) => searchParams.has(name))
  );
}

function isPrivatePath(pathname: string): boolean {
  const [, first = '', second = ''] = pathname.split('/', 3);
  const part = LANGUAGE.test(first) ? second : first;
  return PRIVATE_PATH.has(part.replace(/\..*$|[-_]/g, '').toLowerCase());
}
