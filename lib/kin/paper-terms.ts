// A paper read for explaining: its terms in their places, and how often it has each.
import type { Paper } from '../domain/paper';
import { analyze, type Term } from '../text/analyze';
import { familyOf } from '../text/word-family';
import { TITLE_WEIGHT, weighRead } from './build-segment';

export type Readable = Pick<Paper, 'title' | 'abstract'>;

export interface PaperTerms {
  /** By family where short texts are compared. */
  readonly title: readonly Term[];
  readonly abstract: readonly Term[];
  /** Term → weighted frequency, as the index has it. */
  readonly weights: ReadonlyMap<string, number>;
  /** Weighted number of terms. */
  readonly length: number;
}

/** `families`: words of a family are one term. */
export function readPaperTerms(paper: Readable, families: boolean): PaperTerms {
  const [title = [], abstract = []] = [paper.title, paper.abstract].map((text) => {
    const terms = analyze(text);
    return families ? terms.map((term) => ({ ...term, term: familyOf(term.term) })) : terms;
  });
  return {
    title,
    abstract,
    weights: weighRead(title, abstract),
    length: abstract.length + TITLE_WEIGHT * title.length,
  };
}
