// Reads whole texts to numbered terms: the contract of its two forms. What they read, word by word, is what lib/text/analyze.ts reads.

/** Characters of a text that are read; an abstract has at most 20,000. */
export const TEXT_MAX = 32_768;
/** Different terms that are numbered; a page has some hundreds. Those of hundreds of bytes each find less room. */
export const TERMS_MAX = 8_192;

export interface TermReader {
  /** Begins anew: no term is known. Names this reading. */
  begin(): number;
  /** Whether the reading of this name still goes on: nobody has begun another. */
  isIn(reading: number): boolean;
  /** The text's terms in their places, numbered in the order in which they were first met. `known`: new ones are counted and left out. */
  read(text: string, known?: boolean): NumberedTerms;
  /** Of a term as it is, a new one where nobody has met it; -1 where there is no room for it. */
  numberOf(term: string): number;
  /** All terms met, by number. */
  terms(): readonly string[];
  /** How many they are. */
  termCount(): number;
}

/** One text's, in order of appearance. */
export interface NumberedTerms {
  /** With those that were left out. */
  readonly count: number;
  readonly ids: Int32Array;
  /** Places among all words of the text, stop words counted: neighbours differ by one. */
  readonly positions: Int32Array;
  /** UTF-16 offsets in the text given. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}
