// Repositories carry the name of their paper's system: "QwenLM/Qwen3" of "Qwen3 Technical Report", "MinerU" of "MinerU2.5: A Decoupled …".
// Such a paper comes first where it is near enough to be looked at; a name alone is too little to call it the page's own.
import { repoNameOf } from '../domain/github-repo';
import { letters } from '../domain/letters';

/** Shorter names are words of every other title. */
const NAME_CHARS_MIN = 3;
const BEGINNING_CHARS_MIN = 4;
const HEAD_WORDS_MAX = 3;
/** Where a longer name goes on: "rStar-Math", "rStar2", not "starling" after "star". */
const BEGINS = /^[\s\d_-]/;
/** What titles say behind a system's name where others put a colon. */
const BEHIND_NAME = /\s+(?:technical\s+report|system\s+card|model\s+card)\b.*$/i;
/** What repositories say behind it: "chronos-forecasting", "UI-TARS-desktop". */
const PARTS = /[\s_-]+/;

export interface Titled {
  readonly title: string;
  readonly date: string;
}

/**
 * Those named as the repository is, the newest first: by its very name, else by its name without a version, else by a longer name that
 * begins with it ("rStar-Math"). `github`: `owner/name`.
 */
export function namedAfter<T extends Titled>(papers: readonly T[], github: string | undefined): T[] {
  if (!github) return [];
  const repo = repoNameOf(github);
  const heads = papers.map(({ title }) => headOf(title));
  const those = (fits: (head: string) => boolean) => papers.filter((_, i) => heads[i] && fits(heads[i]));
  const tries = [
    (head: string) => letters(head) === letters(repo),
    ...namesOf(repo).map((name) => (head: string) => plain(head) === name),
    (head: string) => BEGINS.test(head.slice(repo.length)) && letters(head).startsWith(letters(repo)),
  ];
  if (letters(repo).length < NAME_CHARS_MIN) return [];
  for (const fits of tries) {
    const named = those(fits);
    if (named.length > 0) return named.sort((a, b) => (a.date < b.date ? 1 : -1));
  }
  return [];
}

/** What the `titleKey` of each paper begins with that may be named after the repository; null when none may. */
export function beginningOf(github: string): string | null {
  const repo = repoNameOf(github);
  return letters(repo).length < NAME_CHARS_MIN ? null : (namesOf(repo).at(-1) ?? letters(repo));
}

/** The whole name, then what is left of it without its last parts, each without version and punctuation. */
function namesOf(repo: string): string[] {
  const parts = repo.split(PARTS).filter(Boolean);
  const names = parts.map((_, i) => plain(parts.slice(0, parts.length - i).join('-')));
  return names.filter((name, i) => name.length >= (i === 0 ? NAME_CHARS_MIN : BEGINNING_CHARS_MIN));
}

/** What a title names before it says more, '' for a title that names nothing. */
function headOf(title: string): string {
  const colon = title.indexOf(':');
  const head = colon > 0 ? title.slice(0, colon) : BEHIND_NAME.test(title) ? title.replace(BEHIND_NAME, '') : '';
  return head.split(/\s+/).length <= HEAD_WORDS_MAX ? head : '';
}

/** Letters and digits alone, a version at the end left out. */
function plain(name: string): string {
  return letters(name.replace(/[\s_-]*v?\d+(?:\.\d+)*$/i, '')) || letters(name);
}
