// What is done for every posting, every candidate and every word of an answer's papers: the contract of its two forms.

import type { Dictionary } from '../dictionary';

export interface Kernel {
  /** By dictionary, for each term its index there, -1 where it lacks the term. Dictionaries are sorted, no term has a line break in it. */
  findTerms(dictionaries: readonly Dictionary[], terms: readonly string[]): Int32Array[];
  /** For each text the index of the dictionary's first term that is not before it. No text has a line break in it. */
  lowerBounds(dictionary: Dictionary, texts: readonly string[]): Int32Array;
  /** Begins a query for the best `limit` documents of segments that have `mostDocuments` at most. */
  beginQuery(limit: number, mostDocuments: number): void;
  /** Begins the next segment, all scores nought. `lengths`: weighted number of terms a document. */
  beginSegment(lengths: Uint16Array, norm: Norm): void;
  /**
   * Scores terms of the segment that was begun last. `places`: in its dictionary. `gains`: by place, a term's weight times `k1 + 1`; 0 for
   * words of a family but its last, which have their frequencies summed before they saturate.
   */
  addTerms(lists: PostingLists, places: Int32Array, gains: Float64Array): void;
  /** Takes documents out of the segment that was begun last. */
  drop(docs: Iterable<number>): void;
  /** Ends the segment: documents that may be among the best of all that were begun so far, ascending, and their scores. */
  endSegment(): Scored;
  /** Cosine of each of these rows with a vector of unit length; 0 for a row of noughts. */
  cosines(rows: Rows, which: readonly number[], unit: Float32Array): Float64Array;
  /** What terms add to the score of each paper, by its own words. */
  gains(asked: AskedTerms, papers: readonly CountedPaper[]): Gained[];
}

/** Terms that gains are asked of, fewer than 256. */
export interface AskedTerms {
  /** By number of a word: the place of its term among those asked and 1 more, 0 for a word of none. */
  readonly slots: Uint8Array;
  readonly weights: Float64Array;
  readonly k1: number;
  /** What a word of a title counts. */
  readonly titleWeight: number;
  readonly carriersMax: number;
}

/** A paper's words by number. */
export interface CountedPaper {
  readonly title: Int32Array;
  readonly abstract: Int32Array;
  /** `normOf` its length. */
  readonly norm: number;
}

export interface Gained {
  /** By place of a term; 0 where the paper lacks it. */
  readonly gains: Float64Array;
  /** Places of the terms that add most, most first. */
  readonly carriers: Int32Array;
  /** Where a word of any term asked follows one of a carrier: places of the second, the abstract's counted on from the title's. */
  readonly pairs: Int32Array;
}

/** A segment's postings, and by term where its own end. */
export interface PostingLists {
  readonly postings: Uint8Array;
  readonly postEnds: Uint32Array;
}

/** Vectors, one behind the other, as lib/kin/dense/dense-rows.ts keeps them. */
export interface Rows {
  readonly rows: Uint8Array;
  readonly dimensions: number;
}

/** `normOf` a document as `base + perTerm * length`. */
export interface Norm {
  readonly base: number;
  readonly perTerm: number;
}

export interface Scored {
  readonly docs: Int32Array;
  readonly scores: Float32Array;
}
