// Text to index terms: words without stop words and bare numbers, stemmed by Porter's algorithm (the `stemmer` package).
import { stemmer } from 'stemmer';
import { isStopWord } from './stop-words';
import { tokenize } from './tokenize';

export interface Term {
  readonly term: string;
  /** Place among all words of the text, stop words counted: neighbours differ by one. */
  readonly position: number;
  /** UTF-16 offsets of the word in the text given. */
  readonly start: number;
  readonly end: number;
}

const STEMMABLE = /^[a-z]{3,}$/;
const NUMBER = /^\p{N}+$/u;
const CACHE_MAX = 50_000;
const stems = new Map<string, string>();

/** Terms in order of appearance. */
export function analyze(text: string): Term[] {
  const terms: Term[] = [];
  let position = 0;
  for (const { word, start, end } of tokenize(text)) {
    const term = termOf(word);
    if (term !== null) terms.push({ term, position, start, end });
    position++;
  }
  return terms;
}

/** Term frequencies. */
export function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of analyze(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function termOf(word: string): string | null {
  if (word.length < 2 || NUMBER.test(word) || isStopWord(word)) return null;
  return stem(word);
}

function stem(word: string): string {
  if (!STEMMABLE.test(word)) return word;
  let known = stems.get(word);
  if (known === undefined) {
    known = stemmer(word);
    if (stems.size >= CACHE_MAX) stems.clear();
    stems.set(word, known);
  }
  return known;
}
