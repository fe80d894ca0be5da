// Words of one family ("route", "routing", "routed") share Porter's stem, by the `stemmer` package. Short texts are compared by
// families, since they say each thing once; long ones by terms.
import { stemmer } from 'stemmer';

const STEMMABLE = /^[a-z]{3,}$/;
const CACHE_MAX = 20_000;
/** Beginnings shorter than this are shared by too many words to look through. */
const BEGINNING_MIN = 3;
const families = new Map<string, string>();

/** The name of the term's family; a term of its own, or not of plain letters, is its own. */
export function familyOf(term: string): string {
  if (!STEMMABLE.test(term)) return term;
  let known = families.get(term);
  if (known === undefined) {
    known = stemmer(term);
    if (families.size >= CACHE_MAX) families.clear();
    families.set(term, known);
  }
  return known;
}

/** What all members of the term's family begin with ("studi", "study": "stud"), null when it is too short to tell. */
export function familyBeginning(term: string): string | null {
  if (!STEMMABLE.test(term)) return null;
  const beginning = familyOf(term).slice(0, -1);
  return beginning.length >= BEGINNING_MIN && term.startsWith(beginning) ? beginning : null;
}
