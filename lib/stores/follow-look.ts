// Theme and density of our own pages, as chosen in the options and followed while a page stands open.
import type { Settings } from '../domain/settings';
import { settingsItem } from '../items';

/** Marks the document with the chosen theme and density. Colours resolve at the root, so both it and the body carry them. */
export async function followLook(document: Document): Promise<void> {
  const show = ({ theme, density }: Settings) => {
    for (const { dataset } of [document.documentElement, document.body]) {
      dataset.theme = theme;
      dataset.density = density;
    }
  };
  settingsItem.watch(show);
  show(await settingsItem.get());
}
