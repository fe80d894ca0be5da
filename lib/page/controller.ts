// One tab's pages and Paperkin: detect what each is about; open a sidebar for it, or leave with the one that stands. A page that is
// about nothing is left as it was.

import type { Detector } from '../detect/detector';
import type { PageSubject } from '../domain/page-subject';
import { ask } from '../messaging/ask';
import { awaitLateText } from './late-text';
import type { NavigationListener } from './navigation';
import { openSession, type Session, type SessionOptions } from './session';
import { siteChoice } from './site-choice';

export interface Controller extends NavigationListener {
  stop(): void;
}

export function createController(options: SessionOptions & { readonly detector: Detector }): Controller {
  const { document, detector } = options;
  const choice = siteChoice(document.location.hostname);
  let session: Session | null = null;
  /** The page took the sidebar out again and again: it is not put in any more. */
  let isUnwanted = false;

  const stop = () => {
    session?.end();
    session = null;
  };
  const show = (subject: PageSubject) => {
    session ??= openSession(options, choice, () => {
      isUnwanted = true;
      stop();
    });
    session.about(subject);
  };

  return {
    stop,
    onLeave(url) {
      if (!detector.claims(url)) stop();
    },
    onArrive(url, signal) {
      if (isUnwanted) return;
      const detect = () => detector.detect(url, document);
      const subject = detect();
      // A list is about no one thing that papers could be akin to.
      if (!subject || subject.kind === 'list') return stop();
      // The browser's own viewer fills the window: the icon counts, the popup shows.
      if (document.contentType === 'application/pdf') return void ask('getRelated', subject);
      show(subject);
      awaitLateText(document, subject, detect, show, signal);
    },
  };
}
