// Asks the reader, through the browser, for a site, and gives sites back. What follows from either is the worker's to do.
import { browser } from 'wxt/browser';
import { allowedSites } from '../detect/allowed-sites';
import { siteName } from '../domain/site-name';

export interface AllowedSite {
  readonly pattern: string;
  readonly name: string;
}

/** To be called in the press itself, or the browser does not ask. True when the reader agreed. */
export async function requestSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

export async function revokeSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

export async function loadSites(): Promise<AllowedSite[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return allowedSites(origins).map((pattern) => ({ pattern, name: siteName(pattern) }));
}

/** Calls back after every change, also one that was made elsewhere. Returns what stops it. */
export function watchSites(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  return () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  };
}
