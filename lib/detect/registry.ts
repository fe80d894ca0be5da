// What any page is about. A site that owns the host has the only word on it; every other page is read by the generic detector.
import type { PageSubject } from '../domain/page-subject';
import { detectGeneric } from './generic';
import { detectOnSite, owningSite } from './on-site';
import { SITES } from './sites';

/** Null when the page is about nothing that papers could be akin to. Never throws. */
export function detectPage(url: URL, document: Document): PageSubject | null {
  return owningSite(SITES, url) ? detectOnSite(SITES, url, document, readAny) : readAny(url, document);
}

function readAny(url: URL, document: Document): PageSubject | null {
  try {
    return detectGeneric(url, document);
  } catch {
    return null;
  }
}
