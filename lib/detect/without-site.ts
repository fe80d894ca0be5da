// A page's title without the name of its site, which most put behind it: "Simulators — LessWrong".
import { letters } from '../domain/letters';

/** By the last separator. */
const PARTS = /^(.+) (?:[|–—·•-]|::) (.*)$/s;
const TITLE_MIN = 8;
const NAME_MIN = 3;

/** `name`: as the page tells it, '' where it does not; the host says it as well, and is believed where enough is left. */
export function withoutSite(title: string, { hostname }: URL, name: string): string {
  const [, bare = title, last = ''] = PARTS.exec(title) ?? [];
  const behind = letters(last);
  const label = letters(hostname.split('.').at(-2) ?? '');
  const isOnHost =
    behind.length >= NAME_MIN &&
    (letters(hostname).includes(behind) || (label.length >= NAME_MIN && behind.startsWith(label)));
  return behind === letters(name) || (bare.length >= TITLE_MIN && isOnHost) ? bare : title;
}
