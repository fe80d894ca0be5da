// A page read for ranking: its weighted terms. What explaining needs is read again, of the few terms that carried a match.
import { termReader } from '../text/reader/choose-reader';
import { TITLE_WEIGHT } from './build-segment';

/**
 * Characters. What a page is about stands at its beginning: READMEs are matched better by their first 8,000 than by all (nDCG@10 .77
 * against .72), and a long page is answered in half the time.
 */
const TEXT_READ = 8000;

export interface PageTerms {
  /** term → weighted frequency. */
  readonly weights: ReadonlyMap<string, number>;
  /** The text first: where both spell a term, running text shows it without a title's capitals. */
  readonly parts: readonly string[];
}

/** `text`: only its beginning is read, see TEXT_READ. */
export function readPageTerms(title: string, text: string): PageTerms {
  const said = text.slice(0, TEXT_READ);
  const reader = termReader();
  reader.forget();
  const weights: number[] = [];
  const weigh = (part: string, weight: number) => {
    const { ids } = reader.read(part);
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number;
      weights[id] = (weights[id] ?? 0) + weight;
    }
  };
  weigh(said, 1);
  weigh(title, TITLE_WEIGHT);
  return { weights: new Map(reader.terms().map((term, id) => [term, weights[id] ?? 0])), parts: [said, title] };
}
