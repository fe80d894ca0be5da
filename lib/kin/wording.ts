// How a page words its terms: the spelling of each, and the phrases that they make. Terms by number, as a reader gave them.
import { type NumberedTerms, TERMS_MAX } from '../text/reader/term-reader';

/** Two terms with at most one small word between them ("mixture of experts"). */
export const PAIR_REACH = 2;
/** What may stand inside a phrase: white space or a hyphen, or one small word of those that tie two others together. */
const INSIDE_PHRASE = /^(?:[\s\-‐‑–/'’]+|[\s\-‐‑]+(?:and|as|by|for|in|of|on|over|to|vs|with)[\s\-‐‑]+)$/iu;
const PHRASE_CHARS_MAX = 48;
const HYPHENS = '-‐‑';
/** What a hyphen joins before a word: "few-shot", "multi-query attention", not names as long as "DeepSeek-R1-Distill". */
const JOINED = /(?<![\p{L}\p{N}-])\p{L}\p{Ll}{1,5}[-‐‑]$/u;
const JOINED_CHARS_MAX = 8;
/** What a full stop parts of a number: "1.58", "v0.1.2". */
const WHOLE_PART = /(?<![\p{L}\p{N}])\p{L}{0,3}\d{1,4}\.$/u;
const WHOLE_PART_CHARS_MAX = 9;
const DIGIT = /\d/;
const DECIMALS = /(?<=\d)(?:\.\d+)+/y;
/** A power of two; a page has some hundred pairs of neighbours. */
const NEIGHBOURHOODS = 8_192;

/** A text and its terms. */
export interface ReadText {
  readonly text: string;
  readonly terms: NumberedTerms;
}

export interface Wording {
  /** How the page spells a term most often; undefined for one that it lacks. */
  spell(term: number): string | undefined;
  /** How it spells two or three terms together, the first time that they stand side by side; null where they never do. */
  join(first: number, second: number, third?: number): string | null;
}

/** A text and where its terms stand. */
export interface Places extends ReadText {
  /** By term: the first of its places, -1 for none. */
  readonly heads: Int32Array;
  /** By place: the next of the same term. */
  readonly next: Int32Array;
}

/** How these texts word their terms: worked out when it is asked for, as few of them are. */
export function wordingOf(placed: readonly Places[]): Wording {
  const spelled = new Map<number, string | undefined>();
  const joined = new Map<number, string | null>();
  return {
    spell(term) {
      if (!spelled.has(term)) spelled.set(term, spellingOf(placed, term));
      return spelled.get(term);
    },
    join(first, second, third) {
      const pair = pairKey(first, second);
      const key = third === undefined ? pair : pairKey(pair, third);
      let known = joined.get(key);
      if (known === undefined) {
        known = phraseOf(placed, first, second, third);
        joined.set(key, known);
      }
      return known;
    },
  };
}

/** Whether two terms may stand side by side anywhere, as most do not that a paper has so: told far sooner than how they are worded. */
export function neighboursIn(parts: readonly ReadText[]): (first: number, second: number) => boolean {
  const marks = new Uint8Array(NEIGHBOURHOODS);
  for (const { terms } of parts) {
    const { ids } = terms;
    for (let at = 1; at < ids.length; at++) marks[neighbourhood(ids[at - 1] as number, ids[at] as number)] = 1;
  }
  return (first, second) => marks[neighbourhood(first, second)] === 1;
}

function neighbourhood(first: number, second: number): number {
  return (first * 61 + second) % NEIGHBOURHOODS;
}

/** `terms`: how many there are in all. */
export function placesIn(part: ReadText, terms: number): Places {
  const { ids } = part.terms;
  const heads = new Int32Array(terms).fill(-1);
  const next = new Int32Array(ids.length);
  for (let at = ids.length - 1; at >= 0; at--) {
    const id = ids[at] as number;
    next[at] = heads[id] as number;
    heads[id] = at;
  }
  return { ...part, heads, next };
}

function spellingOf(parts: readonly Places[], term: number): string | undefined {
  const forms = new Map<string, number>();
  for (const part of parts) {
    for (let at = part.heads[term] ?? -1; at >= 0; at = part.next[at] as number) {
      const form = wholeWords(part, at, at);
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
  }
  let best: string | undefined;
  for (const [form, times] of forms) if (times > (best === undefined ? 0 : (forms.get(best) ?? 0))) best = form;
  return best;
}

function phraseOf(parts: readonly Places[], first: number, second: number, third?: number): string | null {
  for (const part of parts) {
    for (let at = nextPair(part, first, second, -1); at >= 0; at = nextPair(part, first, second, at)) {
      const last = third === undefined ? at + 1 : at + 2;
      if (isPhraseTo(part, at, third)) return wholeWords(part, at, last);
    }
  }
  return null;
}

/** The next place behind `before` where one term follows the other; -1 for none. */
function nextPair({ heads, next, terms: { ids } }: Places, first: number, second: number, before: number): number {
  let at = before < 0 ? (heads[first] ?? -1) : (next[before] as number);
  while (at >= 0 && ids[at + 1] !== second) at = next[at] as number;
  return at;
}

/** Whether the two terms from `at` on make a phrase, and with `third` the three. */
function isPhraseTo(part: Places, at: number, third: number | undefined): boolean {
  if (!isPhrase(part, at, at + 1)) return false;
  if (third === undefined) return true;
  return part.terms.ids[at + 2] === third && isPhrase(part, at + 1, at + 2) && isShort(part, at, at + 2);
}

/** Names a pair, or what a pair and a third make; no term's number. */
export function pairKey(a: number, b: number): number {
  return (a + 1) * TERMS_MAX + b;
}

/** Whether two of a text's terms, the second the next after the first, could be read as one phrase. */
export function isPhrase({ text, terms }: ReadText, first: number, second: number): boolean {
  const { ids, positions, starts, ends } = terms;
  if (ids[first] === ids[second]) return false;
  if ((positions[second] as number) - (positions[first] as number) > PAIR_REACH) return false;
  if ((ends[second] as number) - (starts[first] as number) > PHRASE_CHARS_MAX) return false;
  const between = text.slice(ends[first], starts[second]);
  return between === ' ' || INSIDE_PHRASE.test(between);
}

function isShort({ terms: { starts, ends } }: ReadText, first: number, last: number): boolean {
  return (ends[last] as number) - (starts[first] as number) <= PHRASE_CHARS_MAX;
}

/**
 * With what a hyphen or a full stop joins to it: nobody reads "context learning" where the page says "in-context learning", or "Qwen2"
 * where it says "Qwen2.5".
 */
function wholeWords({ text, terms: { starts, ends } }: ReadText, first: number, last: number): string {
  const end = ends[last] as number;
  const words = text.slice(beginningOf(text, starts[first] as number), end + decimalsAt(text, end));
  return first === last ? words : words.replace(/\s+/g, ' ');
}

function beginningOf(text: string, start: number): number {
  const before = start > 0 ? text.charAt(start - 1) : '';
  const joined = (expression: RegExp, chars: number) =>
    start - (expression.exec(text.slice(Math.max(0, start - chars), start))?.[0].length ?? 0);
  if (before && HYPHENS.includes(before)) return joined(JOINED, JOINED_CHARS_MAX);
  return before === '.' && DIGIT.test(text.charAt(start)) ? joined(WHOLE_PART, WHOLE_PART_CHARS_MAX) : start;
}

/** Characters. */
function decimalsAt(text: string, end: number): number {
  if (text.charAt(end) !== '.') return 0;
  DECIMALS.lastIndex = end;
  return DECIMALS.exec(text)?.[0].length ?? 0;
}
