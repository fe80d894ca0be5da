// Sites where the sidebar stands because their reader allowed it, by the origins that the browser says we may reach.
import { hostOf } from '../domain/site-name';
import { isOptionalList } from './list-matches';
import { SIDEBAR_MATCHES } from './site-matches';

/** Browsers count those of content scripts among the origins, with their paths. */
const OURS = new Set(SIDEBAR_MATCHES.map(hostOf));

/** What to ask the browser for, so that the sidebar stands on the page's site; null where it stands by itself or never will. */
export function siteToAllow({ protocol, hostname }: URL): string | null {
  return protocol === 'https:' && !OURS.has(hostname) ? `https://${hostname}/*` : null;
}

/** Out of all origins that we may reach, those that the reader allowed, in the order of the alphabet. */
export function allowedSites(origins: readonly string[]): string[] {
  return origins.filter((origin) => !OURS.has(hostOf(origin))).sort();
}

/** Of those, the ones whose lists are marked. */
export function allowedLists(sites: readonly string[]): string[] {
  return sites.filter((site) => isOptionalList(hostOf(site)));
}
