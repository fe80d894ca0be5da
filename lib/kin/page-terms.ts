// A page read once: its weighted terms for scoring, and which terms stand side by side in it, for explaining.
import { analyze, type Term } from '../text/analyze';
import { TITLE_WEIGHT } from './build-segment';

/** Two terms with at most one small word between them ("mixture of experts"). */
const PAIR_REACH = 2;
/** What may stand inside a phrase: no sentence ends in one. */
const INSIDE_PHRASE = /^[\s\p{L}\p{N}\p{M}\-‐‑–/'’]+$/u;
const PHRASE_CHARS_MAX = 48;

export interface PageTerms {
  /** term → weighted frequency. */
  readonly weights: ReadonlyMap<string, number>;
  /** term → how the page spells it most often. */
  readonly spelling: ReadonlyMap<string, string>;
  /** `pairKey` → how the page spells the two together. */
  readonly pairs: ReadonlyMap<string, string>;
}

export function readPageTerms(title: string, text: string): PageTerms {
  const weights = new Map<string, number>();
  const spellings = new Map<string, Map<string, number>>();
  const pairs = new Map<string, string>();
  for (const [part, weight] of [
    // The text first: where both spell a term, running text shows it without a title's capitals.
    [text, 1],
    [title, TITLE_WEIGHT],
  ] as const) {
    const terms = analyze(part);
    for (const { term, start, end } of terms) {
      weights.set(term, (weights.get(term) ?? 0) + weight);
      count(spellings, term, part.slice(start, end));
    }
    for (const [a, b] of pairsOf(terms, part)) {
      const key = pairKey(a.term, b.term);
      if (!pairs.has(key)) pairs.set(key, part.slice(a.start, b.end).replace(/\s+/g, ' '));
    }
  }
  return { weights, spelling: mapValues(spellings, mostFrequent), pairs };
}

export function pairKey(a: string, b: string): string {
  return `${a} ${b}`;
}

/** Neighbouring terms of a text that could be read as one phrase. */
export function* pairsOf(terms: readonly Term[], text: string): Generator<[Term, Term]> {
  for (let i = 1; i < terms.length; i++) {
    const a = terms[i - 1];
    const b = terms[i];
    if (!a || !b || a.term === b.term || b.position - a.position > PAIR_REACH) continue;
    if (b.end - a.start > PHRASE_CHARS_MAX || !INSIDE_PHRASE.test(text.slice(a.start, b.end))) continue;
    yield [a, b];
  }
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

function mapValues<K, A, B>(map: Map<K, A>, change: (value: A) => B): Map<K, B> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
