// What any page is about. A site with a sidebar of its own has the only word on its pages; an optional site on those that it claims;
// every other page is read by the generic detector.
import type { PageSubject } from '../domain/page-subject';
import type { Detector } from './detector';
import { detectGeneric } from './generic';
import { claimingSite, detectOnSite, owningSite } from './on-site';
import { OPTIONAL_SITES } from './optional-sites';
import { isPrivatePlace } from './private-places';
import type { Site } from './site';
import { SITES } from './sites';

export const ALL_SITES: readonly Site[] = [...SITES, ...OPTIONAL_SITES];

/** The detector of every site and of any other page. */
export const anyPage: Detector = {
  claims: (url) => (owningSite(SITES, url) ? claimingSite(SITES, url) !== null : !isPrivatePlace(url)),
  detect: detectPage,
  listEntries(url, document) {
    try {
      // On an allowed site the marks come by this as well: one's own library there is not read for them.
      return isPrivatePlace(url) ? [] : (claimingSite(ALL_SITES, url)?.entries?.(url, document) ?? []);
    } catch {
      return [];
    }
  },
};

/** Null when the page is about nothing that papers could be akin to. Never throws. */
export function detectPage(url: URL, document: Document): PageSubject | null {
  if (owningSite(SITES, url)) return detectOnSite(SITES, url, document, readAny);
  if (isPrivatePlace(url)) return null;
  return isOptional(url) ? detectOnSite(OPTIONAL_SITES, url, document, readAny) : readAny(url, document);
}

const isOptional = (url: URL) => claimingSite(OPTIONAL_SITES, url) !== null;

function readAny(url: URL, document: Document): PageSubject | null {
  try {
    return detectGeneric(url, document);
  } catch {
    return null;
  }
}
