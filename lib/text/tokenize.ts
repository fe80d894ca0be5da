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
    else if (raw.length <= WORD_MAX) words.push({ word: fold(raw), start, end: start + raw.length });
  }
  return words;
}

/** Lower case without diacritics, compatibility forms resolved. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

function pushPairs(words: Word[], run: string, start: number): void {
  const end = Math.min(run.length, 2_000);
  for (let i = 0; i < Math.max(1, end - 1); i++) {
    const pair = run.slice(i, i + 2);
    words.push({ word: fold(pair), start: start + i, end: start + i + pair.length });
  }
}
