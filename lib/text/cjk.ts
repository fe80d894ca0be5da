// Which characters are Chinese, Japanese or Korean: scripts without spaces, whose words are pairs of characters. By number and not by
// Unicode's properties: a browser takes milliseconds to make such an expression, which the first page with one such character would pay.

/**
 * Where characters begin that are a letter, a digit or a mark of these scripts (`Script_Extensions`, but for U+0305 and U+0323, which Latin
 * letters wear, too), and the first behind them that is of another script; what else lies between is no part of a word.
 */
const BOUNDS = [
  0x1100, 0x1200, 0x3005, 0x3100, 0x3131, 0x3196, 0x31f0, 0x322a, 0x3280, 0x328a, 0x3400, 0xa000, 0xa960, 0xa97d,
  0xac00, 0xfada, 0xff66, 0xffdd, 0x16fe3, 0x16fe4, 0x16ff0, 0x16ff7, 0x1aff0, 0x1b168, 0x1d360, 0x1d372, 0x20000,
  0x3347a,
];
/** Marks that any script may wear begin there. */
const MARKS_FROM = 0x300;

/** Of a character that stands in a word. */
export function isCjk(code: number): boolean {
  const passed = BOUNDS.findIndex((bound) => code < bound);
  return passed % 2 === 1;
}

export interface Piece {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly isCjk: boolean;
}

/** A word's characters by script, each mark with what it stands on: "用LoRA微调" is three pieces. */
export function piecesOf(word: string): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0, end = 0; start < word.length; start = end) {
    const begins = isCjkAt(word, start);
    do end += sizeAt(word, end);
    while (end < word.length && (isCjkAt(word, end) === begins || (begins && isMarkAt(word, end))));
    pieces.push({ start, end, isCjk: begins });
  }
  return pieces;
}

function isMarkAt(word: string, at: number): boolean {
  return word.charCodeAt(at) >= MARKS_FROM && /^\p{M}/u.test(word.slice(at, at + 2));
}

function isCjkAt(word: string, at: number): boolean {
  return isCjk(word.codePointAt(at) as number);
}

/** UTF-16 units of the character there. */
function sizeAt(word: string, at: number): number {
  return (word.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

/** Where characters from `at` on end that are all plain letters of these scripts and no part of a longer word; `at` where they are not. */
export function plainCjkEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isCjkLetter(text.charCodeAt(end))) end++;
  const next = end < text.length ? text.charCodeAt(end) : 0;
  return next < 128 || isCjkMark(next) ? end : at;
}

/** Of the blocks that hold nothing but letters of Chinese, Japanese and Korean. */
function isCjkLetter(unit: number): boolean {
  if (unit >= 0x3041 && unit <= 0x30ff) return unit <= 0x3096 || (unit >= 0x30a1 && unit !== 0x30fb);
  return (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3);
}

/** The usual punctuation of such texts. */
function isCjkMark(unit: number): boolean {
  if (unit < 0x3000) return unit >= 0x2010 && unit <= 0x205e;
  return unit <= 0x3002 || (unit >= 0x3008 && unit <= 0x3011) || (unit >= 0xff01 && unit <= 0xff0f) || unit === 0xff1a;
}
