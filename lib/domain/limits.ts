// Limits that both sides know. Apart from their schemas, so that the page side does not carry Zod for a number.

/** Characters of page text that cross to the worker: more than it compares (lib/kin/page-terms.ts), less than a long README. */
export const SUBJECT_TEXT_MAX = 12_000;
export const SUBJECT_TITLE_MAX = 1000;
export const SUBJECT_LINKS_MAX = 200;
export const SUBJECT_AUTHORS_MAX = 3000;
