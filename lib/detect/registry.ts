// All sites with a detector of their own, in order. A site that owns the host has the only word on it; every other page is read
// by the generic detector, which also stands in for a detector that throws because its site changed under it.
import type { PageSubject } from '../domain/page-subject';
import { alphaxiv } from './alphaxiv';
import { ar5iv } from './ar5iv';
import { arxiv } from './arxiv';
import { detectGeneric } from './generic';
import { github } from './github';
import { huggingface } from './huggingface';
import { isOnHost, type Site } from './site';

export const SITES: readonly Site[] = [arxiv, ar5iv, alphaxiv, github, huggingface];

/** The site that owns this address and has something to say of it. */
export function claimingSite(url: URL): Site | null {
  return SITES.find((site) => isOnHost(url, site.hosts) && site.claims(url)) ?? null;
}

/** What the page is about; null when it is about nothing that papers could be akin to. Never throws. */
export function detectPage(url: URL, document: Document): PageSubject | null {
  const site = claimingSite(url);
  if (!site && SITES.some(({ hosts }) => isOnHost(url, hosts))) return null;
  try {
    return site ? site.detect(url, document) : detectGeneric(url, document);
  } catch {
    return site ? genericOrNull(url, document) : null;
  }
}

function genericOrNull(url: URL, document: Document): PageSubject | null {
  try {
    return detectGeneric(url, document);
  } catch {
    return null;
  }
}
