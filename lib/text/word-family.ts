// Words of one family ("route", "routing", "routed") share Porter's stem, by the `stemmer` package. Short texts are compared by
// families, since they say each thing once; long ones by terms.
import { stemmer } from 'stemmer';

const STEMMABLE = /^[a-z]{3,}$/;
const CACHE_MAX = 20_000;
/** Stems as short as this begin too many words to look through. */
const SHORT_STEM = 3;
/** Last letters of stems, and the sign of those apart, that not all their words have there: "studi" of "study", "possibl" of "possibility". */
const CHANGED_END = /(?:[ei.]|bl)$/;
/** What the endings begin with that Porter's rules take away, but for a letter that is written twice. */
const ENDINGS = 'aefilmnosy';
/** Ends the names of families that no stem names. */
const APART_SIGN = '.';
/**
 * Words of other families than Porter's stem says, one family a line: "general" is no "generate". His second stemmer (Snowball's English)
 * keeps some of them apart as well; no small library brings it.
 */
const APART = [
  'activity',
  'animal',
  'authority',
  'community',
  'executive',
  'general generalisation generalise generalised generality generalizable generalization generalize generalized generalizing generally',
  'generic generically',
  'imagine imagination imagined imagining imaginary',
  'important importance importantly',
  'international internationally',
  'numerous',
  'objective objectively',
  'organ',
  'organic',
  'organism',
  'physician',
  'population',
  'positive positively',
  'severe severely severity',
  'transformer',
  'universal universality universally',
  'university',
];
/** What the words end with that Porter's rules shorten. */
const SHORTENED = /(?:s|ed|ing|y|e|al|er|or|ic|nt|ion|ism|ful|ou|ll|li|iti|logi|enci|anci)$/;
const families = new Map<string, string>();

/** Named by what its words begin with and a sign that no stem has. */
const apart = new Map(
  APART.flatMap((line) => {
    const words = line.split(' ');
    const name = words.reduce(sharedBeginning) + APART_SIGN;
    return words.map((word) => [word, name] as const);
  }),
);

function sharedBeginning(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/**
 * Whether a word may be of the family, by how it goes on behind the beginning that the family's words share, and by its end: few words that
 * begin alike are of one, and a stem is slow to find.
 */
export function mayBeOf(family: string, beginning: string, word: string): boolean {
  if (family.endsWith(APART_SIGN)) return true;
  const next = word.charAt(beginning.length);
  if (next === '' || word === family) return true;
  return (ENDINGS.includes(next) || beginning.endsWith(next)) && SHORTENED.test(word);
}

/** The name of the term's family; a term of its own, or not of plain letters, is its own. */
export function familyOf(term: string): string {
  if (!STEMMABLE.test(term)) return term;
  let known = families.get(term);
  if (known === undefined) {
    known = apart.get(term) ?? stemmer(term);
    if (families.size >= CACHE_MAX) families.clear();
    families.set(term, known);
  }
  return known;
}

/** What all members of the term's family begin with ("studi", "study": "stud"), null when it is too short to tell. */
export function familyBeginning(term: string): string | null {
  if (!STEMMABLE.test(term)) return null;
  const family = familyOf(term);
  const beginning = CHANGED_END.test(family) ? family.slice(0, -1) : family;
  return family.length > SHORT_STEM && term.startsWith(beginning) ? beginning : null;
}
