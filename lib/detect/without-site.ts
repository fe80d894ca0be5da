// A page's title without the name of its site, which most put behind it: "Simulators — LessWrong".
import { letters } from '../domain/letters';

const SEPARATORS = [' | ', ' – ', ' — ', ' - ', ' · ', ' • ', ' :: '];
const TITLE_MIN = 8;
const NAME_MIN = 3;

/** `name`: as the page tells it, '' where it does not; the host says it as well. */
export function withoutSite(title: string, { hostname }: URL, name: string): string {
  const at = Math.max(...SEPARATORS.map((separator) => title.lastIndexOf(separator)));
  if (at < TITLE_MIN) return title;
  const behind = letters(title.slice(at + 2));
  const host = letters(hostname.replace(/^www\./, ''));
  const label = letters(hostname.split('.').at(-2) ?? '');
  const isSite =
    behind === letters(name) ||
    (behind.length >= NAME_MIN && host.includes(behind)) ||
    (label.length >= NAME_MIN && behind.startsWith(label));
  return isSite ? title.slice(0, at).trim() : title;
}
