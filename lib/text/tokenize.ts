// Text to words with their places. The only tokenizer of the project: index, query, explanation and search all read through it.

export interface Word {
  /** Lower case, without diacritics. */
  readonly word: string;
  /** UTF-16 offsets in the text given. */
  readonly start: number;
  readonly end: number;
}

/** Longer runs are hashes, base64 or mistakes; no term of the field is. */
const WORD_MAX = 40;
/** Characters of one run without a space that are read: a sentence has some 50. */
const CJK_RUN_MAX = 2_000;
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const MARKS = /\p{M}+/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** Words in order of appearance. Linear in the text; scripts without spaces come as overlapping pairs of characters. */
export function tokenize(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(RUN)) {
    const raw = match[0];
    const start = match.index;
    // `\mathcal`, `\textbf`: a command of LaTeX, not a word of the text.
    if (text.charCodeAt(start - 1) === 92 && /^[a-z]/i.test(raw)) continue;
    if (CJK.test(raw)) pushPairs(words, raw, start);
    else if (raw.length <= WORD_MAX) push(words, raw, start);
  }
  return words;
}

/** Lower case without diacritics, compatibility forms resolved. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

function pushPairs(words: Word[], run: string, start: number): void {
  const characters = Array.from(run.slice(0, CJK_RUN_MAX));
  let at = start;
  for (let i = 0; i < Math.max(1, characters.length - 1); i++) {
    push(words, characters.slice(i, i + 2).join(''), at);
    at += characters[i]?.length ?? 0;
  }
}

/** A run of marks alone folds to nothing and is no word. */
function push(words: Word[], raw: string, start: number): void {
  const word = fold(raw);
  if (word) words.push({ word, start, end: start + raw.length });
}
