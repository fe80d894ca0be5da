// Text to words with their places: the rules of what a word is, for index, query, reasons and search. Two faster forms for plain text,
// `reader/reader.as.ts` and `words.ts`, give the same words; their tests hold them to it.
import { piecesOf, plainCjkEnd } from './cjk';

export interface Word {
  /** Lower case, without diacritics. */
  readonly word: string;
  /** UTF-16 offsets in the text given. */
  readonly start: number;
  readonly end: number;
}

/** Longer runs are hashes, base64 or mistakes; no term of the field is. */
export const WORD_MAX = 40;
/** Characters of one run without a space that are read: a sentence has some 50. */
const CJK_RUN_MAX = 2_000;
/** The blocks of Chinese, Japanese and Korean; what stands elsewhere is folded with its neighbours. */
const CJK_FROM = '\u2e80';
const CJK_TO = '\ud7ff';
/** The Chinese characters of everyday use, none of which has another form. */
const HAN_FROM = '\u3400';
const HAN_TO = '\u9fff';
const FOLDED_MAX = 4_000;
const foldedOnes = new Map<string, string>();
const BACKSLASH = 92;
const ASCII = /^[\x20-\x7e]*$/;

/** Letters and digits of ASCII: what nearly all text is, and far faster looked up than matched. */
const IN_WORD = new Uint8Array(128);
for (const unit of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') IN_WORD[unit.charCodeAt(0)] = 1;

/** Words in order of appearance. Linear in the text; scripts without spaces come as overlapping pairs of characters. */
export function tokenize(text: string): Word[] {
  const words: Word[] = [];
  const push = (word: Word) => void words.push(word);
  eachWord(text, push, (run, start) => pushPairs(push, run, start));
  return words;
}

type Push = (word: Word) => void;

/**
 * What `tokenize` gives, without making a word of every pair in a page of Chinese: `pushLetters` is given runs of two
 * letters and more, for `foldedLetters`, and where they start.
 */
export function eachWord(text: string, push: Push, pushLetters: (run: string, start: number) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const first = text.charCodeAt(at);
    if (first < 128 && IN_WORD[first] === 0) {
      at++;
      continue;
    }
    const start = at;
    let unit = first;
    while (unit < 128 && IN_WORD[unit] === 1) unit = ++at < length ? text.charCodeAt(at) : 0;
    const cjk = unit > 127 ? plainCjkEnd(text, at) : at;
    if (cjk > at) {
      pushAscii(push, text, start, at);
      const letters = text.slice(at, Math.min(cjk, at + CJK_RUN_MAX));
      if (letters.length > 1) pushLetters(letters, at);
      else pushPairs(push, letters, at);
      at = cjk;
    } else if (unit > 127) {
      const run = runFrom(text, start);
      // A quotation mark, say: nothing begins with it.
      at = run ? start + run.length : at === start ? at + 1 : at;
      if (run) pushRun(push, text, start, run);
    } else pushAscii(push, text, start, at);
  }
}

// Expressions of Unicode's properties stand where they are used: a browser takes half a millisecond to make them, and most pages need none.

/** Letters and digits from `start` on, of any script; '' when none is there. */
function runFrom(text: string, start: number): string {
  const run = /[\p{L}\p{N}\p{M}]+/uy;
  run.lastIndex = start;
  return run.exec(text)?.[0] ?? '';
}

/** Lower case without diacritics, compatibility forms resolved. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

function pushAscii(push: Push, text: string, start: number, end: number): void {
  if (end === start || end - start > WORD_MAX || isCommand(text, start)) return;
  push({ word: text.slice(start, end).toLowerCase(), start, end });
}

/** Latin words stand in Chinese texts without spaces around them: "用LoRA微调". */
function pushRun(push: Push, text: string, start: number, raw: string): void {
  for (const { start: from, end, isCjk } of piecesOf(raw)) {
    const piece = raw.slice(from, end);
    if (isCjk) pushPairs(push, piece, start + from);
    else pushFolded(push, text, start + from, piece);
  }
}

/** `\mathcal`, `\textbf`: a command of LaTeX, not a word of the text. */
function isCommand(text: string, start: number): boolean {
  return start > 0 && text.charCodeAt(start - 1) === BACKSLASH && /[a-z]/i.test(text.charAt(start));
}

function pushPairs(push: Push, run: string, start: number): void {
  const characters = Array.from(run).slice(0, CJK_RUN_MAX);
  let at = start;
  for (let i = 0; i < Math.max(1, characters.length - 1); i++) {
    const [first = '', second = ''] = [characters[i], characters[i + 1]];
    const word = isPlainCjk(first) && isPlainCjk(second) ? foldOne(first) + foldOne(second) : fold(first + second);
    if (word) push({ word, start: at, end: at + first.length + second.length });
    at += first.length;
  }
}

/** Letters that `eachWord` gives in a run, as the words that they make have them, a line each. */
export function foldedLetters(run: string): string {
  let folded = '';
  for (let at = 0; at < run.length; at++) folded += `${foldOne(run.charAt(at))}\n`;
  return folded;
}

const isPlainCjk = (character: string) => character >= CJK_FROM && character <= CJK_TO;

/** `fold` a character of these scripts, none of which looks at its neighbour: a page of them has thousands of pairs. */
function foldOne(character: string): string {
  if (character >= HAN_FROM && character <= HAN_TO) return character;
  let folded = foldedOnes.get(character);
  if (folded === undefined) {
    folded = fold(character);
    if (foldedOnes.size >= FOLDED_MAX) foldedOnes.clear();
    foldedOnes.set(character, folded);
  }
  return folded;
}

/** A run of marks alone folds to nothing and is no word. */
function pushFolded(push: Push, text: string, start: number, raw: string): void {
  if (raw.length > WORD_MAX || isCommand(text, start)) return;
  const word = fold(raw);
  if (word) push({ word, start, end: start + raw.length });
}
