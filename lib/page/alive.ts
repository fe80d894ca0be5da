// Whether the extension that started this script is still there. After an update or removal it is not, and every call to it fails.
import { browser } from 'wxt/browser';

export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Runs what may meet a vanished extension: its failure is of no interest to the page. */
export async function quietly<T>(run: () => Promise<T> | T): Promise<T | undefined> {
  try {
    return await run();
  } catch {
    return undefined;
  }
}
