// The answer to "what is akin to this page?".
import type { PageName } from './page-name';
import type { PaperBrief } from './paper';

/** Half-open range of UTF-16 offsets in a text. */
export type Span = readonly [start: number, end: number];

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Span[];
}

export interface RelatedPaper {
  readonly paper: PaperBrief;
  /** Share of the best score that any paper could reach for this page: 0 to 1. */
  readonly score: number;
  /**
   * Up to three terms or phrases that carried the match, most telling first, in the page's own spelling; in its paper's where
   * nothing on the page counted.
   */
  readonly why: readonly string[];
  /** Where those terms stand in the title. */
  readonly titleMarks: readonly Span[];
}

export interface OwnPaper {
  readonly paper: PaperBrief;
  /** How the page was recognised as this paper's. */
  readonly by: 'arxiv' | 'repository' | 'link' | 'title' | 'likeness';
}

export interface RelatedAnswer {
  /** The feed's record of what the page itself is; never among `related`. */
  readonly own: OwnPaper | null;
  readonly related: readonly RelatedPaper[];
  /** By which "not related" names the page; absent where it has no name of its own. */
  readonly page?: PageName;
  /** Papers that were looked through. */
  readonly searched: number;
}

export interface SearchHit {
  readonly paper: PaperBrief;
  readonly titleMarks: readonly Span[];
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** All matches, of which `hits` are the first. */
  readonly total: number;
  /** No paper has all the words: these have some. */
  readonly some?: true;
}
