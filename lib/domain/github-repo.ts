// GitHub repositories by `owner/name`, read out of whatever people write: links with sub-folders, `.git`, queries, stray white space.

const OWNER = /^[a-z\d](?:[a-z\d-]{0,38})$/i;
const NAME = /^[\w.-]{1,100}$/;
/** First path segments that GitHub itself uses with a second one behind them, so that no owner can have them. */
const RESERVED = new Set(
  'about account advisories apps blog codespaces collections contact copilot customer-stories dashboard discussions education enterprise enterprises events explore features home import issues join login logout marketplace mcp mobile models new newsroom notifications organizations orgs partners personal premium-support pricing pulls readme repos resources search security sessions settings shop signup site sitemap solutions spark sponsors stars status support team teams terms topics trending user users watching why-github'.split(
    ' ',
  ),
);

/** `owner/name` of a link to github.com, as written; null when the link is not to a repository or below one. */
export function githubRepoOfUrl(url: URL): string | null {
  if (url.hostname !== 'github.com' && url.hostname !== 'www.github.com') return null;
  const [owner = '', rawName = ''] = url.pathname.split('/').filter(Boolean);
  const name = rawName.replace(/\.git$/i, '');
  if (!OWNER.test(owner) || !NAME.test(name) || /^\.+$/.test(name) || RESERVED.has(owner.toLowerCase())) return null;
  return `${owner}/${name}`;
}

/** The same for loose text such as a feed's field: white space inside is dropped before the link is read. */
export function parseGithubRepo(text: string): string | null {
  const compact = text.replace(/\s+/g, '');
  try {
    return githubRepoOfUrl(new URL(/^https?:/i.test(compact) ? compact : `https://github.com/${compact}`));
  } catch {
    return null;
  }
}

/** The form under which repositories are compared: GitHub ignores case. */
export function repoKey(repo: string): string {
  return repo.toLowerCase();
}

/** `name` of `owner/name`. */
export function repoNameOf(repo: string): string {
  return repo.slice(repo.indexOf('/') + 1);
}
