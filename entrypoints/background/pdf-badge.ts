// The badge over PDFs in Firefox, whose viewer lets no content script in. Firefox counts the sites of content scripts among those whose
// addresses we may see, so the tab's address tells the paper there. Chromium runs the script beside its viewer, which asks by itself.
import { browser } from 'wxt/browser';
import { detectByUrl } from '@/lib/detect/detect-by-url';
import { SIDEBAR_MATCHES } from '@/lib/detect/site-matches';
import { loadHidden } from '@/lib/hidden/hidden-papers';
import { findRelated } from '@/lib/related/find-related';
import { takeTurn } from './tab-turn';

type OnUpdated = typeof browser.tabs.onUpdated;
type Listener = Parameters<OnUpdated['addListener']>[0];
/** With a filter, other tabs do not wake the worker. Firefox alone has one. */
type Filtered = (listener: Listener, filter: { urls: readonly string[]; properties: readonly string[] }) => void;

const PDF = /\/pdf(?:\/|$)|\.pdf$/i;

/** `ready`: what every answer waits for. To be called in the worker's first turn. */
export function watchPdfs(ready: Promise<void>): void {
  if (!import.meta.env.FIREFOX) return;
  const listen: Filtered = browser.tabs.onUpdated.addListener.bind(browser.tabs.onUpdated);
  listen(
    (tabId, { status }, { url, title }) => {
      if (status === 'complete' && url) ready.then(() => count(tabId, new URL(url), title));
    },
    { urls: SIDEBAR_MATCHES, properties: ['status'] },
  );
}

async function count(tabId: number, url: URL, title: string | undefined): Promise<void> {
  const subject = PDF.test(url.pathname) ? detectByUrl(url, title) : null;
  if (!subject) return;
  const turn = takeTurn(tabId);
  const { related } = await findRelated(subject, loadHidden());
  turn?.show(subject, related.length);
}
