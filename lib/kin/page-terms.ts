// A page read for ranking and for explaining: its terms, weighted, by number and in their places.
import { termReader } from '../text/reader/choose-reader';
import { TITLE_WEIGHT } from './build-segment';
import type { ReadText } from './wording';

/**
 * Characters. What a page is about stands at its beginning: READMEs are matched best by their first 4,000 to 6,000 (nDCG@10 .78; by
 * 3,000 .77, by 8,000 .74, by 16,000 .65).
 */
const TEXT_READ = 5000;

export interface PageTerms {
  /** term → weighted frequency. */
  readonly weights: ReadonlyMap<string, number>;
  /** All of them, by number. */
  readonly names: readonly string[];
  /** The text first: where both spell a term, running text shows it without a title's capitals. */
  readonly parts: readonly ReadText[];
  /** What is read with the page and does not stand on it. */
  readonly added: readonly ReadText[];
  /** The reader's name of it: while that goes on, what else is read has the same numbers. */
  readonly reading: number;
}

/** `text`: only its beginning is read, see TEXT_READ, and less of it by what is `added`. */
export function readPageTerms(title: string, text: string, added = ''): PageTerms {
  const reader = termReader();
  const reading = reader.begin();
  const read = (part: string): ReadText => ({ text: part, terms: reader.read(part) });
  const helping = added.slice(0, TEXT_READ);
  const said = read(text.slice(0, TEXT_READ - helping.length));
  const called = read(title);
  const beside = helping ? [read(helping)] : [];
  const names = reader.terms();
  const weights = new Float64Array(names.length);
  weigh(weights, said, 1);
  weigh(weights, called, TITLE_WEIGHT);
  for (const one of beside) weigh(weights, one, 1);
  return { weights: byName(names, weights), names, parts: [said, called], added: beside, reading };
}

function byName(names: readonly string[], weights: Float64Array): Map<string, number> {
  const named = new Map<string, number>();
  for (let id = 0; id < names.length; id++) named.set(names[id] as string, weights[id] as number);
  return named;
}

function weigh(weights: Float64Array, { terms: { ids } }: ReadText, weight: number): void {
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    weights[id] = (weights[id] as number) + weight;
  }
}

/** Makes sure that what is read next is numbered as the page is: another page may have been read since. */
export function goOnReading({ parts, added, reading }: PageTerms): void {
  const reader = termReader();
  if (reader.isIn(reading)) return;
  reader.begin();
  for (const { text } of [...parts, ...added]) reader.read(text);
}
