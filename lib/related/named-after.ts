// Repositories carry the name of their paper's system: "QwenLM/Qwen3" of "Qwen3 Technical Report", "MinerU" of "MinerU2.5: A Decoupled …".
// Such a paper comes first among those that are akin anyway; a name alone is too little to call it the page's own.
import { repoNameOf } from '../domain/github-repo';

/** Shorter names are words of every other title. */
const NAME_CHARS_MIN = 3;
const BEGINNING_CHARS_MIN = 4;
/** What titles say behind a system's name where others put a colon. */
const BEHIND_NAME = /\s+(?:technical\s+report|system\s+card|model\s+card)\b.*$/i;
/** What repositories say behind it: "chronos-forecasting", "UI-TARS-desktop". */
const PARTS = /[\s_-]+/;

export interface Titled {
  readonly title: string;
  readonly date: string;
}

/** Papers named as the repository is, the newest first, then the rest in their order. `github`: `owner/name`. */
export function namedFirst<T extends Titled>(papers: readonly T[], github: string | undefined): T[] {
  for (const name of github ? namesOf(repoNameOf(github)) : []) {
    const named = papers.filter(({ title }) => systemOf(title) === name);
    if (named.length === 0) continue;
    return [...named.sort((a, b) => (a.date < b.date ? 1 : -1)), ...papers.filter((paper) => !named.includes(paper))];
  }
  return [...papers];
}

/** The whole name, then what is left of it without its last parts, each without version and punctuation. */
function namesOf(repo: string): string[] {
  const parts = repo.split(PARTS).filter(Boolean);
  const names = parts.map((_, i) => plain(parts.slice(0, parts.length - i).join('-')));
  return names.filter((name, i) => name.length >= (i === 0 ? NAME_CHARS_MIN : BEGINNING_CHARS_MIN));
}

/** The name that a title begins with, '' for a title that names none. */
function systemOf(title: string): string {
  const colon = title.indexOf(':');
  const head = colon > 0 ? title.slice(0, colon) : title.match(BEHIND_NAME) ? title.replace(BEHIND_NAME, '') : '';
  return head.split(/\s+/).length <= 3 ? plain(head) : '';
}

/** Lower case, letters and digits alone, a version at the end left out. */
function plain(name: string): string {
  const letters = name
    .toLowerCase()
    .replace(/[\s_-]*v?\d+(?:\.\d+)*$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters || name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
