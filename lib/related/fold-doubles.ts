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
  const seen = [...others];
  return papers.filter((paper) => {
    if (seen.some((other) => isSameWork(paper, other))) return false;
    seen.push(paper);
    return true;
  });
}

/** The first that is this work. */
export function findSame<T extends Work>(papers: readonly T[], work: Work): T | undefined {
  return papers.find((paper) => isSameWork(paper, work));
}

/**
 * By their titles, or by their abstracts where no number parts them: the next of a series may say what the last one said. Titles that are
 * only nearly the same are those of siblings where the abstracts are not: "Nemotron 3 Nano", "Nemotron 3 Super".
 */
export function isSameWork(a: Work, b: Work): boolean {
  const one = readOf(a);
  const other = readOf(b);
  const isParted = one.pluses !== other.pluses;
  if (one.key && one.key === other.key && !isParted) return true;
  if (one.numbers !== other.numbers) return false;
  const isNear = !isParted && isNearTitle(one, other);
  return isNear ? !areOthersAbstracts(a.abstract, b.abstract) : isSameAbstract(a.abstract, b.abstract);
}

interface Read {
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** Those with numbers in them, in order. */
  readonly numbers: string;
  /** Those that end in a plus, by their last letters, in order. */
  readonly pluses: string;
}

/** Every pair of an answer's papers asks for both titles. */
const known = new WeakMap<object, Read>();

function readOf(paper: Work): Read {
  const read = known.get(paper) ?? readTitle(paper.title);
  known.set(paper, read);
  return read;
}

function readTitle(title: string): Read {
  const words = wordsOf(title);
  return {
    key: titleKey(title),
    words: new Set(words),
    numbers: words.filter((word) => NUMBERED.test(word)).join(' '),
    pluses: title.includes('+') ? (title.toLowerCase().match(PLUSES) ?? []).join(' ') : '',
  };
}

function isNearTitle(a: Read, b: Read): boolean {
  if (a.words.size < WORDS_MIN || b.words.size < WORDS_MIN) return false;
  if (isOneLetterOff(a.key, b.key)) return true;
  const all = a.words.size + b.words.size;
  // As many as they can still share: most titles part at their first words.
  let shared = Math.min(a.words.size, b.words.size);
  let missing = Math.max(0, a.words.size - b.words.size);
  for (const word of a.words) {
    if (shared / (all - shared) < SAME_SHARE) return false;
    if (!b.words.has(word) && --missing < 0) shared--;
  }
  return shared / (all - shared) >= SAME_SHARE;
}

/** One has a letter more than the other, and nothing else tells them apart: "model" and "models", "labeling" and "labelling". */
function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = shorterFirst(a, b);
  if (long.length !== short.length + 1 || short.length < KEY_MIN) return false;
  let at = 0;
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at++;
  return short.slice(at) === long.slice(at + 1);
}
