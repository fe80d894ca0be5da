// What a page is about, by the sites that one bundle carries. The content script that shows the sidebar carries none: each site's pages
// load a second, small one with its own detectors, which leaves this here for it. All scripts of an extension share one world in a
// page, which the page's own scripts do not reach.
import type { PageSubject } from '../domain/page-subject';
import type { ListEntry } from './list-entry';
import { claimingSite, detectOnSite } from './on-site';
import type { Site } from './site';

export interface Detector {
  /** Whether a page at this address may be about something. */
  claims(url: URL): boolean;
  /** Null when the page is about nothing that papers could be akin to. Never throws. */
  detect(url: URL, document: Document): PageSubject | null;
  /** The papers that the page lists, in its order; empty where it is no list. Never throws. */
  listEntries(url: URL, document: Document): ListEntry[];
}

export function detectorOf(
  sites: readonly Site[],
  otherwise: (url: URL, document: Document) => PageSubject | null,
): Detector {
  return {
    claims: (url) => claimingSite(sites, url) !== null,
    detect: (url, document) => detectOnSite(sites, url, document, otherwise),
    listEntries(url, document) {
      try {
        return claimingSite(sites, url)?.entries?.(url, document) ?? [];
      } catch {
        return [];
      }
    },
  };
}
