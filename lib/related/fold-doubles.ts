// One entry for what is one work: a paper that stands in the feed under two ids, or the page's own, with its title spelled in another
// way or with another title and the same abstract.
import type { PageSubject } from '../domain/page-subject';
import type { Paper } from '../domain/paper';
import { titleKey } from '../domain/title-key';
import { wordsOf } from '../text/words';
import { oneLine } from '../util/one-line';
import { areOthersAbstracts, isSameAbstract, shorterFirst } from './same-abstract';

/** Share of their words, small ones included, that two titles of one work have in common. */
const SAME_SHARE = 0.85;
/** Letters of titles that may be one letter off. */
const KEY_MIN = 24;
/** Titles of fewer words are alike by chance. */
const WORDS_MIN = 4;
/** "Qwen3", "2.0": what tells one work of a series from the next. */
const NUMBERED = /\p{N}/u;
/** "RobustSplat++" goes on from "RobustSplat". Not "900+". */
const PLUSES = /(?:\p{L}\+|\p{N}\+\+)\+*(?![\p{L}\p{N}])/gu;

/** What a work is told by; '' where one is not known. */
export type Work = Pick<Paper, 'title' | 'abstract'>;

/** A paper's page shows its abstract, however it breaks its lines; what others say is about many things. */
export function workOf({ kind, title, text }: PageSubject): Work {
  return { title, abstract: kind === 'paper' ? oneLine(text) : '' };
}

/** Keeps the first of each work, and none of `others`. */
export function foldDoubles<T extends Work>(papers: readonly T[], others: readonly Work[]): T[] {
  // Every pair of them asks for both titles.
  const seen = others.map(readWork);
  return papers.filter((paper) => {
    const read = readWork(paper);
    if (seen.some((other) => isSame(read, other))) return false;
    seen.push(read);
    return true;
  });
}

/** The first that is this work. */
export function findSame<T extends Work>(papers: readonly T[], work: Work): T | undefined {
  const read = readWork(work);
  return papers.find((paper) => isSame(readWork(paper), read));
}

/**
 * By their titles, or by their abstracts where no number parts them: the next of a series may say what the last one said. Titles that are
 * only nearly the same are those of siblings where the abstracts are not: "Nemotron 3 Nano", "Nemotron 3 Super".
 */
export function isSameWork(a: Work, b: Work): boolean {
  return isSame(readWork(a), readWork(b));
}

function isSame(one: Read, other: Read): boolean {
  const isParted = one.pluses !== other.pluses;
  if (one.key && one.key === other.key && !isParted) return true;
  if (one.numbers !== other.numbers) return false;
  const isNear = !isParted && isNearTitle(one, other);
  return isNear ? !areOthersAbstracts(one.abstract, other.abstract) : isSameAbstract(one.abstract, other.abstract);
}

interface Read {
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** The same, in order. */
  readonly list: readonly string[];
  /** Those with numbers in them, in order. */
  readonly numbers: string;
  /** Those that end in a plus, by their last letters, in order. */
  readonly pluses: string;
  readonly abstract: string;
}

/** By paper: an answer looks for its page among those that it folds. */
const known = new WeakMap<object, Read>();

function readWork(work: Work): Read {
  let read = known.get(work);
  if (!read) {
    const { title, abstract } = work;
    const words = wordsOf(title);
    const different = new Set(words);
    read = {
      key: titleKey(title),
      words: different,
      list: [...different],
      numbers: words.filter((word) => NUMBERED.test(word)).join(' '),
      pluses: title.includes('+') ? (title.toLowerCase().match(PLUSES) ?? []).join(' ') : '',
      abstract,
    };
    known.set(work, read);
  }
  return read;
}

function isNearTitle(a: Read, b: Read): boolean {
  if (a.words.size < WORDS_MIN || b.words.size < WORDS_MIN) return false;
  if (isOneLetterOff(a.key, b.key)) return true;
  const all = a.words.size + b.words.size;
  // As many as they can still share: most titles part at their first words.
  let shared = Math.min(a.words.size, b.words.size);
  let missing = Math.max(0, a.words.size - b.words.size);
  for (let i = 0; i < a.list.length; i++) {
    if (shared / (all - shared) < SAME_SHARE) return false;
    if (!b.words.has(a.list[i] as string) && --missing < 0) shared--;
  }
  return shared / (all - shared) >= SAME_SHARE;
}

/** One has a letter more than the other, and nothing else tells them apart: "model" and "models", "labeling" and "labelling". */
function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) !== 1 || a.length < KEY_MIN || b.length < KEY_MIN) return false;
  const [short, long] = shorterFirst(a, b);
  let at = 0;
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at++;
  return short.slice(at) === long.slice(at + 1);
}
