// A worker that sleeps takes some seventy milliseconds to wake and to read its index. Of a page that has just begun to load nothing can be
// read yet, so it does that meanwhile and the sidebar has its answer at once.
import type { Detector } from '../detect/detector';
import { offScope, placeOf } from '../domain/sidebar-wishes';
import { sidebarOffItem } from '../items';
import { sendMessage } from '../messaging/send';
import { quietly } from './alive';

/** Says nothing of the page but that there is one; nothing at all where no sidebar is to stand. Never rejects. */
export async function wakeWorker(url: URL, detector: Detector): Promise<void> {
  await quietly(async () => {
    if (!detector.claims(url) || offScope(await sidebarOffItem.get(), placeOf(url))) return;
    await sendMessage('wake', {});
  });
}
