// How a page words its terms: the spelling of each, and the phrases that they make. Terms by number, as a reader gave them.
import { type NumberedTerms, TERMS_MAX } from '../text/reader/term-reader';

/** Two terms with at most one small word between them ("mixture of experts"). */
const PAIR_REACH = 2;
/** What may stand inside a phrase: white space or a hyphen, or one small word of those that tie two others together. */
const INSIDE_PHRASE = /^(?:[\s\-‐‑–/'’]+|[\s\-‐‑]+(?:and|as|by|for|in|of|on|over|to|vs|with)[\s\-‐‑]+)$/iu;
const PHRASE_CHARS_MAX = 48;
const HYPHENS = '-‐‑';
/** What a hyphen joins before a word: "few-shot", "multi-query attention", not names as long as "DeepSeek-R1-Distill". */
const JOINED = /(?<![\p{L}\p{N}-])\p{L}\p{Ll}{1,5}[-‐‑]$/u;
const JOINED_CHARS_MAX = 8;
const PAIRS = TERMS_MAX;

/** A text and its terms. */
export interface ReadText {
  readonly text: string;
  readonly terms: NumberedTerms;
}

export interface Wording {
  /** term → how the page spells it most often. */
  readonly spelling: ReadonlyMap<number, string>;
  /** term, or `pairKey` of two → term that follows → how the page spells them together. */
  readonly phrases: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

/** How the page words these terms; `wanted` by number. */
export function wordingOf(parts: readonly ReadText[], wanted: Uint8Array): Wording {
  const spellings = new Map<number, Map<string, number>>();
  const phrases = new Map<number, Map<number, string>>();
  for (const part of parts) {
    const { ids } = part.terms;
    let before = -1;
    let beforeThat = -1;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number;
      if (wanted[id] !== 1) {
        before = -1;
        beforeThat = -1;
        continue;
      }
      count(spellings, id, wholeWords(part, at, at));
      const isPair = before >= 0 && isPhrase(part, before, at);
      if (isPair) {
        note(phrases, ids[before] as number, part, before, at);
        if (beforeThat >= 0 && isShort(part, beforeThat, at))
          note(phrases, pairKey(ids[beforeThat] as number, ids[before] as number), part, beforeThat, at);
      }
      beforeThat = isPair ? before : -1;
      before = at;
    }
  }
  return { spelling: new Map([...spellings].map(([term, forms]) => [term, mostFrequent(forms)])), phrases };
}

/** Under which a pair's followers stand; no term's number. */
export function pairKey(a: number, b: number): number {
  return (a + 1) * PAIRS + b;
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

/** With what a hyphen joins to it: nobody reads "context learning" where the page says "in-context learning". */
function wholeWords({ text, terms: { starts, ends } }: ReadText, first: number, last: number): string {
  const start = starts[first] as number;
  const isJoined = start > 0 && HYPHENS.includes(text.charAt(start - 1));
  const before = isJoined ? JOINED.exec(text.slice(Math.max(0, start - JOINED_CHARS_MAX), start)) : null;
  const words = text.slice(start - (before?.[0].length ?? 0), ends[last]);
  return first === last ? words : words.replace(/\s+/g, ' ');
}

/** How the page spells what begins with `from` and ends with `to`, under `key`; the first time counts. */
function note(phrases: Map<number, Map<number, string>>, key: number, part: ReadText, from: number, to: number): void {
  let followers = phrases.get(key);
  if (!followers) {
    followers = new Map();
    phrases.set(key, followers);
  }
  const last = part.terms.ids[to] as number;
  if (!followers.has(last)) followers.set(last, wholeWords(part, from, to));
}

function count(counts: Map<number, Map<string, number>>, key: number, form: string): void {
  let forms = counts.get(key);
  if (!forms) {
    forms = new Map();
    counts.set(key, forms);
  }
  forms.set(form, (forms.get(form) ?? 0) + 1);
}

function mostFrequent(forms: Map<string, number>): string {
  let best = '';
  let most = 0;
  for (const [form, times] of forms) {
    if (times > most) {
      best = form;
      most = times;
    }
  }
  return best;
}
