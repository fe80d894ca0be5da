// A page read once: its weighted terms for scoring, and its terms in their places for explaining. What explaining needs is looked up
// for the few terms that carried a match; doing it for all would cost more than the ranking.
import { analyze, type Term } from '../text/analyze';
import { TITLE_WEIGHT } from './build-segment';

/**
 * Characters. What a page is about stands at its beginning: READMEs are matched better by their first 8,000 than by all (nDCG@10 .77
 * against .72), and a long page is answered in half the time.
 */
const TEXT_READ = 8000;
/** Two terms with at most one small word between them ("mixture of experts"). */
const PAIR_REACH = 2;
/** What may stand inside a phrase: no sentence ends in one. */
const INSIDE_PHRASE = /^[\s\p{L}\p{N}\p{M}\-‐‑–/'’]+$/u;
const PHRASE_CHARS_MAX = 48;

export interface PageTerms {
  /** term → weighted frequency. */
  readonly weights: ReadonlyMap<string, number>;
  /** The text first: where both spell a term, running text shows it without a title's capitals. */
  readonly parts: readonly { readonly text: string; readonly terms: readonly Term[] }[];
}

export interface Wording {
  /** term → how the page spells it most often. */
  readonly spelling: ReadonlyMap<string, string>;
  /** term → term that follows it → how the page spells the two together. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** `text`: only its beginning is read, see TEXT_READ. */
export function readPageTerms(title: string, text: string): PageTerms {
  const weights = new Map<string, number>();
  const parts = [text.slice(0, TEXT_READ), title].map((part, i) => {
    const terms = analyze(part);
    const weight = i === 0 ? 1 : TITLE_WEIGHT;
    for (const { term } of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
    return { text: part, terms };
  });
  return { weights, parts };
}

/** How the page words these terms. */
export function wordingOf({ parts }: PageTerms, wanted: ReadonlySet<string>): Wording {
  const spellings = new Map<string, Map<string, number>>();
  const pairs = new Map<string, Map<string, string>>();
  for (const { text, terms } of parts) {
    let before: Term | undefined;
    for (const term of terms) {
      if (!wanted.has(term.term)) {
        before = undefined;
        continue;
      }
      count(spellings, term.term, text.slice(term.start, term.end));
      if (before && isPhrase(before, term, text)) notePair(pairs, before, term, text);
      before = term;
    }
  }
  return { spelling: new Map([...spellings].map(([term, forms]) => [term, mostFrequent(forms)])), pairs };
}

/** Whether two terms, the first right before the second, could be read as one phrase. */
export function isPhrase(a: Term, b: Term, text: string): boolean {
  if (a.term === b.term || b.position - a.position > PAIR_REACH || b.end - a.start > PHRASE_CHARS_MAX) return false;
  return INSIDE_PHRASE.test(text.slice(a.end, b.start));
}

function notePair(pairs: Map<string, Map<string, string>>, a: Term, b: Term, text: string): void {
  let followers = pairs.get(a.term);
  if (!followers) {
    followers = new Map();
    pairs.set(a.term, followers);
  }
  if (!followers.has(b.term)) followers.set(b.term, text.slice(a.start, b.end).replace(/\s+/g, ' '));
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
