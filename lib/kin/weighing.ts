// How BM25 weighs, for whole pages and for short texts. Two settings, chosen among a few: a page says the same thing many times
// over, so that frequency tells more and a rare word less; a title or a sentence says it once, and its rare words are what it is about.

export interface Weighing {
  /** Saturation: how much it still tells that a document repeats a term. */
  readonly k1: number;
  /** Length normalisation, 0 to 1. */
  readonly b: number;
  /** Power of the inverse document frequency. */
  readonly idfPower: number;
  /** Share of the dense score in the whole. */
  readonly dense: number;
  /** Compare by families of words instead of terms. */
  readonly families: boolean;
}

const OF_PAGES: Weighing = { k1: 6, b: 0.9, idfPower: 0.6, dense: 0.6, families: false };
const OF_SHORT_TEXTS: Weighing = { k1: 2, b: 0.75, idfPower: 1.3, dense: 0.5, families: true };

/** Different terms of a text that is still short: about three sentences. Abstracts have some 90. */
const SHORT_TERMS = 50;

/** `distinct`: different terms of the page. */
export function weighingFor(distinct: number): Weighing {
  return distinct <= SHORT_TERMS ? OF_SHORT_TEXTS : OF_PAGES;
}

export function idf(df: number, documents: number): number {
  return Math.log(1 + (documents - df + 0.5) / (df + 0.5));
}

/** Part of the score that depends on the document: 0 to k1 + 1. `norm`: what `normOf` gives for its length. */
export function saturate(tf: number, norm: number, k1: number): number {
  return (tf * (k1 + 1)) / (tf + norm);
}

export function normOf(length: number, averageLength: number, { k1, b }: Weighing): number {
  return k1 * (1 - b + (b * length) / averageLength);
}
