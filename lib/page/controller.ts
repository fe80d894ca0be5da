// One tab's pages and Paperkin: detect what each is about; open a sidebar for it, or leave with the one that stands. A page that is
// about nothing, or where the sidebar is switched off, is left as it was.

import type { Detector } from '../detect/detector';
import type { PageSubject } from '../domain/page-subject';
import { type Place, placeOf } from '../domain/sidebar-wishes';
import { ask } from '../messaging/ask';
import { awaitLateText } from './late-text';
import type { NavigationListener } from './navigation';
import { openSession, type Session, type SessionOptions } from './session';
import { followWishes } from './wishes';

/** How long it says that it was switched off, and how to undo it. */
const FAREWELL_MS = 10_000;
const PDF = 'application/pdf';

export interface Controller extends NavigationListener {
  /** Until the next arrival. */
  stop(): void;
  /** Opens or folds the sidebar by the shortcut; where it is switched off, shows it on this page until the next press. */
  toggle(): Promise<void>;
  /** Where it is and what it is about, for its reader asked; switched off or not. */
  tell(): { place: Place; subject: PageSubject | null };
  /** Whether the page as it is could have a sidebar, switched off or not. */
  canStand(): boolean;
}

export function createController(options: SessionOptions & { readonly detector: Detector }): Controller {
  const { document, detector } = options;
  const wishes = followWishes(document, () => {
    if (!isOff()) return session ? session.place() : void arriveAgain();
    if (!session?.store.getState().off) return end();
    clearTimeout(farewell);
    farewell = setTimeout(() => isOff() && end(), FAREWELL_MS);
  });
  let session: Session | null = null;
  let farewell: ReturnType<typeof setTimeout> | undefined;
  let here: { url: URL; signal: AbortSignal } | null = null;
  /** What the address that was come to says of the page before, which a single-page site shows until it has the next. */
  let before: PageSubject | null = null;
  /** Switched off, but called for this page. */
  let isCalled = false;
  /** The page took the sidebar out again and again: it is not put in any more. */
  let isUnwanted = false;

  const isOff = () => !isCalled && wishes.isOff();
  const end = () => {
    session?.end();
    session = null;
  };
  const show = (subject: PageSubject) => {
    // Text that came late must not bring back what was switched off meanwhile.
    if (isOff()) return;
    session ??= openSession(options, wishes, () => {
      isUnwanted = true;
      end();
    });
    session.about(subject);
  };
  const arrive = async (url: URL, signal: AbortSignal) => {
    here = { url, signal };
    await wishes.load();
    if (isUnwanted || signal.aborted) return;
    if (isOff()) return end();
    // A list is about no one thing that papers could be akin to.
    const detect = () => {
      const found = detector.detect(url, document);
      return found?.kind === 'list' ? null : found;
    };
    const subject = detect();
    // The browser's own viewer fills the window: the icon counts, the popup shows.
    if (subject && document.contentType === PDF) return void ask('getRelated', subject);
    if (subject) show(subject);
    else end();
    if (detector.claims(url)) awaitLateText(document, subject, before, detect, show, signal);
  };
  const arriveAgain = async () => here && !here.signal.aborted && arrive(here.url, here.signal);

  const detectHere = () => detector.detect(new URL(document.location.href), document);

  return {
    stop() {
      here = null;
      end();
    },
    onLeave(url) {
      isCalled = false;
      before = isOff() ? null : detector.detect(url, document);
      if (!detector.claims(url)) end();
    },
    onArrive: (url, signal) => void arrive(url, signal),
    async toggle() {
      if (isCalled) {
        isCalled = false;
        return end();
      }
      isCalled = wishes.isOff();
      if (isCalled) await arriveAgain();
      session?.toggle(isCalled || undefined);
    },
    tell: () => ({
      place: placeOf(document.location),
      subject: detectHere(),
    }),
    canStand: () => document.contentType !== PDF && (detectHere()?.kind ?? 'list') !== 'list',
  };
}
