// Plurals to singulars, and nothing more: Harman's S-stemmer ("How effective is suffixing?", JASIS 42, 1991) with the sibilant plurals
// and the few irregular ones of this field. For whole pages it ranks better than Porter's, which makes one term of "generalize",
// "general" and "generate"; no library brings it alone.

const LETTERS = /^[a-z]{4,}$/;
const SIBILANT = /(?:ss|sh|ch|x|zz)es$/;
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['analyses', 'analysis'],
  ['bias', 'bias'],
  ['biases', 'bias'],
  ['hypotheses', 'hypothesis'],
  ['indices', 'index'],
  ['matrices', 'matrix'],
  ['vertices', 'vertex'],
]);

/** Words and their terms by turns, parted by a space, for another form of this. */
export function irregularWords(): string {
  return [...IRREGULAR].flat().join(' ');
}

export function lightStem(word: string): string {
  if (word.charCodeAt(word.length - 1) !== 115 /* s */ || !LETTERS.test(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (SIBILANT.test(word)) return word.slice(0, -2);
  if (word.endsWith('es')) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) || word.endsWith('is') ? word : word.slice(0, -1);
}
