// The shortcuts as they are set in this browser, and the browser's own page to set them.
import { browser } from 'wxt/browser';
import type { Shortcut } from '../../lib/stores/options-store';

/** Firefox's own, since 137; the shared types do not know it. */
interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

/** Now, and each time that the reader comes back from setting them. */
export function followShortcuts(use: (shortcuts: readonly Shortcut[]) => void): void {
  const read = async () => {
    const commands = await browser.commands.getAll();
    // Chrome keeps no description of the command that opens the popup.
    const popup = browser.i18n.getMessage('commandPopup');
    use(commands.map(({ description, shortcut }) => ({ name: description || popup, keys: shortcut ?? '' })));
  };
  document.addEventListener('visibilitychange', () => document.hidden || void read());
  void read();
}

export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as ShortcutSettings;
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
