// Waits for a page that is changing under a soft navigation to come to rest. Bounded: a page that never rests is read as it is.
const QUIET_MS = 200;
const LONGEST_MS = 2000;

export function settle(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    // Once or more often, which is one.
    const done = () => {
      observer.disconnect();
      resolve();
    };
    const rest = () => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET_MS);
    };
    let quiet: ReturnType<typeof setTimeout> | undefined;
    setTimeout(done, LONGEST_MS);
    const observer = new MutationObserver(rest);
    observer.observe(document.documentElement, { childList: true, subtree: true });
    signal.addEventListener('abort', done, { once: true });
    rest();
  });
}
