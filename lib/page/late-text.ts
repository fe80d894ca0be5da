// A README can arrive long after its page, and all of a page that is drawn by script. Looks again while the page changes, until the
// subject says more than it did; once, and for a limited time.
import type { PageSubject } from '../domain/page-subject';

const SHORT = 400;
const LOOK_AGAIN_MS = 300;
const LOOKS_MAX = 12;

/** `subject`: null where nothing could be said yet. `detect` reads the page as it is now. Ends by itself, or with `signal`. */
export function awaitLateText(
  document: Document,
  subject: PageSubject | null,
  detect: () => PageSubject | null,
  onGrown: (subject: PageSubject) => void,
  signal: AbortSignal,
): void {
  const told = subject?.text.length ?? -SHORT;
  if (told >= SHORT) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const look = () => {
    timer = undefined;
    const now = detect();
    if (now && now.text.length > told + SHORT / 2) {
      stop();
      onGrown(now);
    } else if (++looks >= LOOKS_MAX) stop();
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, LOOK_AGAIN_MS);
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', stop, { once: true });
}
