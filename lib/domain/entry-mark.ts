// What is known of a paper that a list names.
export interface EntryMark {
  /** Place among the entries that were asked for. */
  readonly index: number;
  /** Absent for a saved paper that has left the feed. */
  readonly upvotes?: number;
  readonly saved: boolean;
}

/** Entries that one question may name: a conference lists 4,000 papers on a page. */
export const ENTRIES_ASKED_MAX = 4000;
