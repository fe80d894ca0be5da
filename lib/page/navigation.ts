// Tells when the tab shows another page without loading one: single-page routes, GitHub's Turbo, and pages that come back from the
// back/forward cache. One run at a time: a new arrival aborts the last. The address is read after the page has come to rest.
import { isAlive } from './alive';
import { settle } from './settle';

const POLL_MS = 1000;
/** The address may have changed long before the content did: these say that content did. */
const CONTENT_EVENTS = ['turbo:load', 'turbo:render', 'soft-nav:end'];

export interface NavigationListener {
  /** At once when the address changes; the document still shows the page before. */
  onLeave(url: URL): void;
  /** The document shows `url`. `signal` aborts when the page changes again. */
  onArrive(url: URL, signal: AbortSignal): void;
}

/** Calls `onArrive` for the page as it is now, then on each change. Returns what stops it. */
export function watchNavigation(view: Window, { onLeave, onArrive }: NavigationListener): () => void {
  const stopped = new AbortController();
  let run = new AbortController();
  let last = pageOf(view);

  const renew = () => {
    run.abort();
    run = new AbortController();
    return run.signal;
  };
  const stop = () => {
    stopped.abort();
    run.abort();
    clearInterval(poll);
  };
  const arrive = async () => {
    if (!isAlive()) return stop();
    const signal = renew();
    await settle(view.document, signal);
    if (!signal.aborted) onArrive(new URL(view.location.href), signal);
  };
  const onAddress = () => {
    const now = pageOf(view);
    if (now === last) return;
    last = now;
    onLeave(new URL(view.location.href));
    void arrive();
  };

  const listening = { signal: stopped.signal };
  // After the change, unlike `navigate`; absent in Firefox before 147.
  const navigation = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', onAddress, listening);
  view.addEventListener('popstate', onAddress, listening);
  const poll = navigation ? undefined : setInterval(onAddress, POLL_MS);
  for (const name of CONTENT_EVENTS) view.document.addEventListener(name, () => void arrive(), listening);
  view.addEventListener('pageshow', (event) => event.persisted && void arrive(), listening);

  onArrive(new URL(view.location.href), run.signal);
  return stop;
}

/** The part after # leads to a place on the same page. */
function pageOf(view: Window): string {
  return view.location.href.split('#', 1)[0] ?? '';
}
