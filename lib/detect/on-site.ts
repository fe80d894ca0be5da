// What detectors of their own say of a page, out of those that one bundle carries.
import type { PageSubject } from '../domain/page-subject';
import { inLanguage } from './language';
import { readMetaTags } from './meta-tags';
import { isOnHost, type Site } from './site';

/** The site that the address belongs to, whether or not it has something to say of it. */
export function owningSite(sites: readonly Site[], url: URL): Site | null {
  // Asked of the address once: each of a hundred hosts asking anew takes as long as reading the page's tags.
  const { hostname } = url;
  return sites.find((site) => isOnHost(hostname, site.hosts)) ?? null;
}

/** The site that owns this address and has something to say of it. */
export function claimingSite(sites: readonly Site[], url: URL): Site | null {
  const site = owningSite(sites, url);
  return site?.claims(url) ? site : null;
}

/** What a page of these sites is about; `otherwise` stands in for a detector that throws because its site changed under it. */
export function detectOnSite(
  sites: readonly Site[],
  url: URL,
  document: Document,
  otherwise: (url: URL, document: Document) => PageSubject | null,
): PageSubject | null {
  const site = claimingSite(sites, url);
  try {
    const subject = site?.detect(url, document) ?? null;
    return subject && inLanguage(subject, document, readMetaTags(document));
  } catch {
    return otherwise(url, document);
  }
}
