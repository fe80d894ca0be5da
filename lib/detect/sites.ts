// All sites with a detector of their own, in order, and what they say of a page. Without the generic detector, which is half of all
// the code for detection and of no use on these sites.
import type { PageSubject } from '../domain/page-subject';
import { alphaxiv } from './alphaxiv';
import { ar5iv } from './ar5iv';
import { arxiv } from './arxiv';
import { github } from './github';
import { huggingface } from './huggingface';
import { isOnHost, type Site } from './site';

export const SITES: readonly Site[] = [arxiv, ar5iv, alphaxiv, github, huggingface];

/** The site that the address belongs to, whether or not it has something to say of it. */
export function owningSite(url: URL): Site | null {
  return SITES.find((site) => isOnHost(url, site.hosts)) ?? null;
}

/** The site that owns this address and has something to say of it. */
export function claimingSite(url: URL): Site | null {
  const site = owningSite(url);
  return site?.claims(url) ? site : null;
}

/** What a page of these sites is about; `otherwise` stands in for a detector that throws because its site changed under it. */
export function detectOnSite(
  url: URL,
  document: Document,
  otherwise: (url: URL, document: Document) => PageSubject | null,
): PageSubject | null {
  const site = claimingSite(url);
  try {
    return site?.detect(url, document) ?? null;
  } catch {
    return otherwise(url, document);
  }
}
