// A README can arrive long after its page, and all of a page that is drawn by script; a single-page site shows the page before until it
// has the next. Looks again while the page changes, until the subject says enough, and nothing of what was; for a limited time.
import type { PageSubject } from '../domain/page-subject';

const SHORT = 400;
const LOOK_AGAIN_MS = 300;
const LOOKS_MAX = 12;

/** `told`: null where nothing could be said yet; `before`: of the page before. `detect` reads the page as it is now. Ends by itself, or
 * with `signal`. */
export function awaitLateText(
  document: Document,
  told: PageSubject | null,
  before: PageSubject | null,
  detect: () => PageSubject | null,
  onNews: (subject: PageSubject) => void,
  signal: AbortSignal,
): void {
  /** Title and text may come one after the other. */
  const isOld = () => told?.title === before?.title || told?.text === before?.text;
  const isEnough = () => lengthOf(told) >= SHORT && !isOld();
  if (isEnough()) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const look = () => {
    timer = undefined;
    const now = detect();
    const isNews = isOld()
      ? now?.title !== told?.title || now?.text !== told?.text
      : lengthOf(now) > lengthOf(told) + SHORT / 2;
    if (now && isNews) {
      told = now;
      onNews(now);
    }
    if (isEnough() || ++looks >= LOOKS_MAX) stop();
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, LOOK_AGAIN_MS);
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', stop, { once: true });
}

const lengthOf = (subject: PageSubject | null) => subject?.text.length ?? -SHORT;
