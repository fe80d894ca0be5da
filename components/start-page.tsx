// What every page of ours does first: the words' language and direction on the document, then its screen.
import { type ComponentChild, render } from 'preact';
import { type MessageKey, setStrings, t } from './strings';

/** `browser.i18n`, given by the entry point: components use no browser API of their own. */
export interface Words {
  getMessage(key: MessageKey | '@@bidi_dir', subs?: string[]): string;
}

/** `title`: key of the document's title, before the product's name. `screen` is made once the words are there. */
export function startPage(words: Words, title: MessageKey | null, screen: () => ComponentChild): void {
  setStrings((key, subs) => words.getMessage(key, subs));
  document.documentElement.lang = t('langTag');
  document.documentElement.dir = words.getMessage('@@bidi_dir');
  document.title = title ? `${t(title)} · ${t('extName')}` : t('extName');
  const root = document.getElementById('app');
  if (root) render(screen(), root);
}
