// Every visible or spoken word goes through here. Components use no browser API: an entry point says once where words come from.
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;
/** Bases of keys that come as `<base>_one` and `<base>_other`. */
export type PluralBase = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** Gives the message of a key with its `$1`, `$2` … filled in. */
export type ReadMessage = (key: MessageKey, subs: string[]) => string;

let read: ReadMessage = (key) => key;

export function setStrings(reader: ReadMessage): void {
  read = reader;
}

export function t(key: MessageKey, ...subs: string[]): string {
  return read(key, subs);
}

/** `$1` is the count, as the language writes it; further `subs` follow. */
export function tn(base: PluralBase, count: number, ...subs: string[]): string {
  const one = new Intl.PluralRules(locale()).select(count) === 'one';
  return t(`${base}_${one ? 'one' : 'other'}`, count.toLocaleString(locale()), ...subs);
}

/** The language tag by which dates and numbers are written: that of the words around them, not the browser's. */
export function locale(): string {
  return t('formatLocale');
}
