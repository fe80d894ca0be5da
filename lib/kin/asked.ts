// What is known of a page's terms when they were looked up in the dictionaries of all segments: the contract of the two ways to do that.

/** A page's terms, or one for each of their families, and where the papers have them. */
export interface Asked {
  readonly terms: readonly string[];
  /** Weighted, in the page. */
  readonly frequencies: readonly number[];
  /** Documents that have each. */
  readonly counts: Float64Array;
  /** Of some of the terms, what a segment has, for scoring. `factor`: that a weight is multiplied by to make a gain. */
  listsIn(segment: number, wanted: readonly WantedTerm[], factor: number): TermLists;
  /** Words of its family that papers have, in any order; none where terms are compared. */
  familyAt(i: number): readonly string[];
}

export interface WantedTerm {
  /** Its place in `terms`. */
  readonly place: number;
  readonly weight: number;
}

/** Of one segment, see `addTerms` of the kernel. */
export interface TermLists {
  readonly places: Int32Array;
  readonly gains: Float64Array;
}
