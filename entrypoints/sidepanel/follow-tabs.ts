// Which tab the side panel stands beside, and when that tab shows another page: told by the browser without any address, which needs no
// permission, and by what the worker remembers of a tab whose page changed without loading.
import { browser } from 'wxt/browser';
import { subjectKeyOf } from '../../lib/items';

/** A page on its way tells more than once. */
const REST_MS = 150;

/** The tab that is looked at now; `onTurn` with it, or with the next one, each time that its page may be another. */
export async function followTabs(
  ownWindow: Promise<{ id?: number | undefined }>,
  onTurn: (tabId: number) => void,
): Promise<number | undefined> {
  const { id: windowId } = await ownWindow;
  const [active] = await browser.tabs.query({ active: true, windowId: windowId ?? -1 });
  let tabId = active?.id;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = () => {
    clearTimeout(timer);
    timer = setTimeout(() => tabId !== undefined && onTurn(tabId), REST_MS);
  };
  browser.tabs.onActivated.addListener((now) => {
    if (now.windowId !== windowId) return;
    tabId = now.tabId;
    turn();
  });
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id === tabId && status !== 'loading') turn();
  });
  browser.storage.session.onChanged.addListener((changes) => {
    if (tabId !== undefined && subjectKeyOf(tabId) in changes) turn();
  });
  return tabId;
}
