// Marks the papers of a list that are in the feed or saved: reads the list's entries, asks the worker once for all of them, and has a
// mark hung beside each that it knows as it comes near the window. Entries that come later are asked for together, and only so often.
import type { Detector } from '../detect/detector';
import type { ListEntry } from '../detect/list-entry';
import { ENTRIES_ASKED_MAX, type EntryMark } from '../domain/entry-mark';
import { ask } from '../messaging/ask';
import { runSliced, type Sliced } from '../util/run-sliced';
import { isAlive } from './alive';
import { createEntryMark, hangMark, isEntryMark, type MarkLooks, removeMarks } from './entry-mark';
import type { NavigationListener } from './navigation';
import { createMarkPlacer } from './place-marks';

const LOOK_AGAIN_MS = 800;
const RESIZE_REST_MS = 200;
/** Pages that never rest, and those that drop the marks again and again, are left alone in the end. */
const LOOKS_MAX = 40;
const TITLE_MAX = 1000;
const ID_MAX = 40;

export interface ListMarksOptions {
  readonly document: Document;
  readonly detector: Detector;
  looksOf(mark: EntryMark): MarkLooks;
}

export interface ListMarks extends NavigationListener {
  /** Asks anew for all: what is saved, or the feed, has changed. */
  renew(): void;
  stop(): void;
}

export function createListMarks({ document, detector, looksOf }: ListMarksOptions): ListMarks {
  let url: URL | null = null;
  let asked = new WeakSet<Element>();
  let marks = new Map<Element, HTMLElement>();
  let looks = 0;
  let run = 0;
  const placer = createMarkPlacer();
  let looking: ReturnType<typeof setTimeout> | undefined;
  let placing: ReturnType<typeof setTimeout> | undefined;

  const look = async () => {
    looking = undefined;
    if (!url || !isAlive() || ++looks > LOOKS_MAX) return observer.disconnect();
    const mine = run;
    const fresh = detector
      .listEntries(url, document)
      .filter(({ element }) => !isSettled(element))
      .slice(0, ENTRIES_ASKED_MAX);
    if (fresh.length === 0) return;
    for (const { element } of fresh) asked.add(element);
    const entries = await runSliced(read(fresh));
    if (mine !== run) return;
    const answer = await ask('markEntries', { entries });
    if (answer.ok && mine === run) await runSliced(hang(fresh, answer.value, () => mine === run));
  };
  function* hang(entries: readonly ListEntry[], known: readonly EntryMark[], isWanted: () => boolean): Sliced<void> {
    for (const { element } of entries) {
      marks.get(element)?.remove();
      marks.delete(element);
      placer.drop(element);
    }
    for (const mark of known) {
      yield;
      if (!isWanted()) return;
      const element = entries[mark.index]?.element;
      if (!element?.isConnected) continue;
      placer.add(element, () => {
        const hung = createEntryMark(document, looksOf(mark));
        hangMark(hung, element);
        marks.set(element, hung);
        return hung;
      });
    }
  }
  /** Asked for already, with its mark, if it has one, still there. */
  const isSettled = (element: Element) => asked.has(element) && (marks.get(element)?.isConnected ?? true);
  const onResize = () => {
    clearTimeout(placing);
    placing = setTimeout(placer.renew, RESIZE_REST_MS);
  };
  const observer = new MutationObserver((records) => {
    if (!records.every(isOurs)) looking ??= setTimeout(look, LOOK_AGAIN_MS);
  });
  const clear = () => {
    run++;
    clearTimeout(looking);
    looking = undefined;
    asked = new WeakSet();
    marks = new Map();
    placer.stop();
    removeMarks(document);
  };
  const stop = () => {
    url = null;
    observer.disconnect();
    document.defaultView?.removeEventListener('resize', onResize);
    clear();
  };

  return {
    stop,
    onLeave: stop,
    onArrive(next) {
      stop();
      if (!detector.claims(next)) return;
      url = next;
      looks = 0;
      observer.observe(document.documentElement, { childList: true, subtree: true });
      document.defaultView?.addEventListener('resize', onResize);
      void look();
    },
    renew() {
      if (!url) return;
      run++;
      asked = new WeakSet();
      looks = Math.min(looks, LOOKS_MAX - 1);
      clearTimeout(looking);
      void look();
    },
  };
}

/** A mark that was hung as its title came near the window, and no change of the page's. */
function isOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
  return removedNodes.length === 0 && [...addedNodes].every(isEntryMark);
}

function* read(entries: readonly ListEntry[]): Sliced<{ title: string; id?: string }[]> {
  const told: { title: string; id?: string }[] = [];
  for (const { id, title } of entries) {
    told.push({ title: title.slice(0, TITLE_MAX), ...(id && id.length <= ID_MAX && { id }) });
    yield;
  }
  return told;
}
