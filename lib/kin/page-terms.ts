// A page read once: its weighted terms for scoring, and its terms in their places for explaining. What explaining needs is looked up
// for the few terms that carried a match; doing it for all would cost more than the ranking.
import { analyze, type Term } from '../text/analyze';
import { weighRead } from './build-segment';

/**
 * Characters. What a page is about stands at its beginning: READMEs are matched better by their first 8,000 than by all (nDCG@10 .77
 * against .72), and a long page is answered in half the time.
 */
const TEXT_READ = 8000;
/** Two terms with at most one small word between them ("mixture of experts"). */
const PAIR_REACH = 2;
/** What may stand inside a phrase: white space or a hyphen, or one small word of those that tie two others together. */
const INSIDE_PHRASE = /^(?:[\s\-‐‑–/'’]+|[\s\-‐‑]+(?:and|as|by|for|in|of|on|over|to|vs|with)[\s\-‐‑]+)$/iu;
const PHRASE_CHARS_MAX = 48;
/** What a hyphen joins before a word: "few-shot", "multi-query attention", not names as long as "DeepSeek-R1-Distill". */
const JOINED = /(?<![\p{L}\p{N}-])\p{L}\p{Ll}{1,5}[-‐‑]$/u;
const JOINED_CHARS_MAX = 8;

export interface PageTerms {
  /** term → weighted frequency. */
  readonly weights: ReadonlyMap<string, number>;
  /** The text first: where both spell a term, running text shows it without a title's capitals. */
  readonly parts: readonly { readonly text: string; readonly terms: readonly Term[] }[];
}

export interface Wording {
  /** term → how the page spells it most often. */
  readonly spelling: ReadonlyMap<string, string>;
  /** term, or `pairKey` of two → term that follows → how the page spells them together. */
  readonly phrases: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** `text`: only its beginning is read, see TEXT_READ. */
export function readPageTerms(title: string, text: string): PageTerms {
  const said = read(text.slice(0, TEXT_READ));
  const called = read(title);
  return { weights: weighRead(called.terms, said.terms), parts: [said, called] };
}

const read = (text: string) => ({ text, terms: analyze(text) });

/** How the page words these terms. */
export function wordingOf({ parts }: PageTerms, wanted: ReadonlySet<string>): Wording {
  const spellings = new Map<string, Map<string, number>>();
  const phrases = new Map<string, Map<string, string>>();
  for (const { text, terms } of parts) {
    let before: Term | undefined;
    let beforeThat: Term | undefined;
    for (const term of terms) {
      if (!wanted.has(term.term)) {
        before = undefined;
        beforeThat = undefined;
        continue;
      }
      count(spellings, term.term, wholeWords(text, term.start, term.end));
      const isPair = before && isPhrase(before, term, text);
      if (before && isPair) {
        note(phrases, before.term, before, term, text);
        if (beforeThat && term.end - beforeThat.start <= PHRASE_CHARS_MAX)
          note(phrases, pairKey(beforeThat.term, before.term), beforeThat, term, text);
      }
      beforeThat = isPair ? before : undefined;
      before = term;
    }
  }
  return { spelling: new Map([...spellings].map(([term, forms]) => [term, mostFrequent(forms)])), phrases };
}

/** Under which a pair's followers stand. */
export function pairKey(a: string, b: string): string {
  return `${a} ${b}`;
}

/** Whether two terms, the first right before the second, could be read as one phrase. */
export function isPhrase(a: Term, b: Term, text: string): boolean {
  if (a.term === b.term || b.position - a.position > PAIR_REACH || b.end - a.start > PHRASE_CHARS_MAX) return false;
  return INSIDE_PHRASE.test(text.slice(a.end, b.start));
}

/** With what a hyphen joins to it: nobody reads "context learning" where the page says "in-context learning". */
function wholeWords(text: string, start: number, end: number): string {
  const before = JOINED.exec(text.slice(Math.max(0, start - JOINED_CHARS_MAX), start))?.[0] ?? '';
  return text.slice(start - before.length, end).replace(/\s+/g, ' ');
}

/** How the page spells what begins with `from` and ends with `to`, under `key`; the first time counts. */
function note(phrases: Map<string, Map<string, string>>, key: string, from: Term, to: Term, text: string): void {
  let followers = phrases.get(key);
  if (!followers) {
    followers = new Map();
    phrases.set(key, followers);
  }
  if (!followers.has(to.term)) followers.set(to.term, wholeWords(text, from.start, to.end));
}

function count(counts: Map<string, Map<string, number>>, key: string, form: string): void {
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
