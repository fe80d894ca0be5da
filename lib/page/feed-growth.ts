// Calls back when the local feed has grown, for pages that were answered while it was only the starter papers or still filling.
// At most once in ten seconds, only while the page is looked at, and not under the pointer.
import { feedRevisionItem } from '../items';
import { quietly } from './alive';

const AT_MOST_EVERY_MS = 10_000;

export function watchFeedGrowth(document: Document, isBusy: () => boolean, onGrowth: () => void): () => void {
  let last = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (ms: number) => {
    timer ??= setTimeout(tell, ms);
  };
  const tell = () => {
    timer = undefined;
    if (document.hidden || isBusy()) return later(AT_MOST_EVERY_MS);
    last = Date.now();
    onGrowth();
  };
  let stop: (() => void) | undefined;
  void quietly(() => {
    stop = feedRevisionItem.watch(() => later(Math.max(0, last + AT_MOST_EVERY_MS - Date.now())));
  });
  return () => {
    clearTimeout(timer);
    void quietly(() => stop?.());
  };
}
