// Which tab "This page" means: the active one; for a popup that is itself open as a tab, the one named or else the one before it.
import { browser } from 'wxt/browser';

/** `named`: the `tabId` of our own address, for a popup that was opened as a tab by us. */
export async function tabInQuestion(named: string | null): Promise<number | undefined> {
  const [self, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  const active = tabs.find((tab) => tab.active);
  if (active?.id !== self?.id) return active?.id;
  if (named && /^\d+$/.test(named)) return Number(named);
  const others = tabs.filter((tab) => tab.id !== self?.id);
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
}
