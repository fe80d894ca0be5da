// The sidebar on sites that their reader allowed: the scripts registered with the browser are those that its permissions call for, at
// every start of the worker and whenever they change, wherever that was done.
import { browser } from 'wxt/browser';
import { allowedLists, allowedSites, siteToAllow } from '@/lib/detect/allowed-sites';
import { SIDEBAR_MATCHES } from '@/lib/detect/site-matches';

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

const DETECTOR = '/detect-page.js' as const;
const WAKE = '/content-scripts/wake.js' as const;
const SIDEBAR = '/content-scripts/page.js' as const;
const LISTS = '/content-scripts/lists.js' as const;

let last: Promise<unknown> = Promise.resolve();

/** One after the other: several permissions may change at once. Never rejects. */
export function reconcileSites(): Promise<void> {
  const run = last
    .then(reconcile)
    .catch((error: unknown) => console.error('Paperkin: allowed sites were not set up.', error));
  last = run;
  return run;
}

/** The reader just allowed sites: their open pages get the sidebar without being loaded anew. */
export async function onSitesAllowed(origins: readonly string[]): Promise<void> {
  await reconcileSites();
  const sites = allowedSites(origins);
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ url: sites });
  await Promise.all(tabs.map(({ id, url }) => id !== undefined && url && standBeside(id, url)));
}

/** What to ask for so that the sidebar stands on the tab's site; undefined where it does or cannot, or the tab's address is not ours to see. */
export async function siteOfTab(tabId: number): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  const site = url && URL.canParse(url) ? siteToAllow(new URL(url)) : null;
  return site && !(await browser.permissions.contains({ origins: [site] })) ? site : undefined;
}

async function reconcile(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const sites = allowedSites(origins);
  const lists = allowedLists(sites);
  const excludeMatches = SIDEBAR_MATCHES;
  const wanted: Script[] = [
    // As on the sites of the manifest, the detector comes first. That it looks at the page, too, costs nothing so early.
    { id: 'allowed-detector', matches: sites, excludeMatches, js: [DETECTOR, WAKE], runAt: 'document_start' },
    { id: 'allowed-sidebar', matches: sites, excludeMatches, js: [SIDEBAR], runAt: 'document_end' },
    { id: 'allowed-lists', matches: lists, excludeMatches, js: [LISTS], runAt: 'document_idle' },
  ];
  const scripts = wanted.filter(({ matches = [] }) => matches.length > 0);
  const registered = await browser.scripting.getRegisteredContentScripts();
  if (toldOf(registered) === toldOf(scripts)) return;
  const ids = registered.map(({ id }) => id);
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
}

/** Which scripts stand where, whatever order the browser gives them in. */
function toldOf(scripts: readonly Pick<Script, 'id' | 'matches'>[]): string {
  return JSON.stringify(scripts.map(({ id, matches = [] }) => [id, ...[...matches].sort()]).sort());
}

async function standBeside(tabId: number, url: string): Promise<void> {
  const files = allowedLists([url]).length > 0 ? [DETECTOR, SIDEBAR, LISTS] : [DETECTOR, SIDEBAR];
  // A page that does not let scripts in, such as a PDF, goes without.
  await browser.scripting.executeScript({ target: { tabId }, files }).catch(() => {});
}
