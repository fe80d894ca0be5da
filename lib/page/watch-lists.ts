// When lists are marked: while the reader wants it, on every page that the tab comes to show, and anew when what is known changes.
import { feedRevisionItem, savedIdsItem, settingsItem } from '../items';
import { quietly } from './alive';
import type { ListMarks } from './list-marks';
import { watchNavigation } from './navigation';

/** The feed grows a day at a time while it fills. */
const AT_MOST_EVERY_MS = 5_000;

export function watchLists(view: Window, marks: ListMarks): void {
  let stop: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (wanted: boolean) => {
    if (wanted) stop ??= watchNavigation(view, marks);
    else {
      stop?.();
      stop = null;
      marks.stop();
    }
  };
  const renew = () => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (stop) marks.renew();
    }, AT_MOST_EVERY_MS);
  };
  void quietly(async () => {
    settingsItem.watch(({ listMarks }) => show(listMarks !== false));
    savedIdsItem.watch(() => stop && marks.renew());
    feedRevisionItem.watch(renew);
    show((await settingsItem.get()).listMarks !== false);
  });
}
