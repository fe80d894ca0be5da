// Text to index terms: words without stop words and bare numbers, plurals as singulars.
import { lightStem } from './light-stem';
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

const LETTER_A = 97;
const LETTER_Z = 122;
/** A block of Chinese characters that are all letters, and by far the greatest. */
const CJK_LETTERS = 0x4e00;
const CJK_LETTERS_END = 0x9fff;

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

/** Of a word as `tokenize` gives it; null for what is no term. */
export function termOf(word: string): string | null {
  if (word.length < 2 || isStopWord(word)) return null;
  const first = word.charCodeAt(0);
  // Nearly all words begin with a letter, and looking costs less than matching.
  const isLetter = (first >= LETTER_A && first <= LETTER_Z) || (first >= CJK_LETTERS && first <= CJK_LETTERS_END);
  return !isLetter && /^\p{N}+$/u.test(word) ? null : lightStem(word);
}
