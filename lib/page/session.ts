// The sidebar's life from the first page of a tab that is about something to the first that is not: one store, one view, one subject
// after another.
import type { PageSubject } from '../domain/page-subject';
import type { Settings } from '../domain/settings';
import { placeOf } from '../domain/sidebar-wishes';
import { ask } from '../messaging/ask';
import { createSidebarStore, type SidebarActions, type SidebarStore } from '../stores/sidebar-store';
import { sidebarActions } from './actions';
import { createAsking } from './asking';
import { watchFeedGrowth } from './feed-growth';
import { followStorage } from './follow-storage';
import { createSidebarView, type SidebarView } from './sidebar-view';
import type { Wishes } from './wishes';

/** How long "nothing akin" is said before it gets out of the way. */
const EMPTY_SHOWN_MS = 6000;

/** An answer is mostly there before this, and then nothing need be shown but it. */
const SHOW_LOADING_AFTER_MS = 150;

export interface SessionOptions {
  readonly document: Document;
  /** Renders the sidebar and, behind it, its sheet; returns what takes both out again. */
  mount(root: ShadowRoot, store: SidebarStore, actions: SidebarActions): () => void;
}

export interface Session {
  readonly store: SidebarStore;
  /** Again with the same subject, grown, it keeps what is shown until the better answer is there. */
  about(subject: PageSubject): void;
  /** Stands as its reader now wants it. */
  place(): void;
  /** By the shortcut: opens and takes the focus, or folds and gives it back. `opens`: whatever it did before. */
  toggle(opens: boolean | undefined): void;
  end(): void;
}

/** `onGone`: the page does not let the sidebar be. */
export function openSession({ document, mount }: SessionOptions, wishes: Wishes, onGone: () => void): Session {
  const store = createSidebarStore(placeOf(document.location).site);
  const asking = createAsking(store);
  let subject: PageSubject | null = null;
  let view: SidebarView | null = null;
  let settings: Settings | null = null;
  let hasEnded = false;
  /** Out of the way after it had nothing to say; until the reader or the next subject brings it back. */
  let isAside = false;
  /** Moved or widened while open: it does not fold under the hand, though the page has no such room. */
  let isKept = false;
  /** Answers got better while this page was open: the feed was still filling. */
  let isFilling = false;
  /** What had the focus when the shortcut took it. */
  let before: Element | null = null;
  let emptyTimer: ReturnType<typeof setTimeout> | undefined;
  let showTimer: ReturnType<typeof setTimeout> | undefined;

  const actions = sidebarActions(store, wishes, {
    fold(choice) {
      isAside = isKept = false;
      wishes.setFold(choice);
      view?.place();
    },
    keepOpen() {
      isKept = true;
      view?.place();
    },
    widen: (width) => view?.widen(width),
    askAgain: () => subject && void inquire(subject, false),
  });
  const show = () => {
    clearTimeout(showTimer);
    if (hasEnded) return;
    if (view) return view.place();
    const fold = () => (isAside ? 'collapsed' : isKept ? 'open' : wishes.fold());
    view = createSidebarView({ document, fold, wishes, store, mount: (root) => mount(root, store, actions), onGone });
    if (settings) view.dress(settings);
  };
  const hide = () => {
    view?.remove();
    view = null;
  };
  const inquire = async (about: PageSubject, quiet: boolean) => {
    clearTimeout(emptyTimer);
    await asking.about(about, { quiet });
    if (hasEnded || subject !== about) return;
    const { phase } = store.getState();
    const isNews = phase === 'ready' || !(quiet || isFaint(about));
    if (isNews && !(isAside && view)) {
      isAside = false;
      show();
    }
    if (phase === 'empty') emptyTimer = setTimeout(stepAside, EMPTY_SHOWN_MS);
  };
  const stepAside = () => {
    isAside = true;
    if (wishes.fold() === 'open') view?.place();
    else hide();
  };

  const stops = [
    followStorage(store, (next) => {
      settings = next;
      view?.dress(next);
    }),
    store.subscribe(({ sync }) => {
      isFilling ||= sync.starter || sync.state === 'syncing';
    }),
    watchFeedGrowth(
      document,
      () => view?.element.matches(':hover') ?? false,
      () => {
        if (subject && (isFilling || store.getState().phase === 'error')) void inquire(subject, true);
      },
    ),
  ];

  return {
    store,
    about(next) {
      const isSame = subject !== null && identityOf(subject) === identityOf(next);
      if (isSame && subject?.text === next.text) return;
      subject = next;
      void inquire(next, isSame);
      if (isSame) return;
      isAside = isKept = false;
      clearTimeout(showTimer);
      if (!isFaint(next)) showTimer = setTimeout(show, SHOW_LOADING_AFTER_MS);
    },
    place() {
      if (store.getState().off) store.setState({ off: null });
      view?.place();
    },
    toggle(opens = !view || store.getState().collapsed) {
      if (!opens) {
        actions.onCollapse();
        if (before instanceof HTMLElement) before.focus();
        return;
      }
      before = document.activeElement;
      actions.onExpand();
      show();
      // When it is drawn.
      setTimeout(() => view?.focus());
    },
    end() {
      hasEnded = true;
      void ask('leavePage', {});
      asking.cancel();
      clearTimeout(emptyTimer);
      clearTimeout(showTimer);
      for (const stop of stops) stop();
      hide();
    },
  };
}

/** Read out of a page of no known site, or of a repository: most of those are akin to nothing, and then nothing is said. */
function isFaint({ confidence, kind }: PageSubject): boolean {
  return confidence <= 0.5 || kind === 'repository' || kind === 'discussion';
}

function identityOf({ site, kind, ids, title }: PageSubject): string {
  return JSON.stringify([site, kind, ids, title]);
}
