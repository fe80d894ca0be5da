// Whether two abstracts are one but for a few words: of pieces of the one, spread over it, nearly all stand in the other.

/** Pieces of an abstract that are looked for, and of so many letters. */
const PIECES = 10;
const PIECE_CHARS = 24;
/** So many may be missing: another word breaks one, and so does a sentence that the longer has more. */
const MISSING_MAX = 1;
/** Abstracts that share fewer are of two works: those of a family of models, which are written alike, do. Chosen by eye. */
const SHARED_MIN = 4;
/** Abstracts shorter than this are no evidence. */
const CHARS_MIN = 300;
/** Neither may be longer than this many of the other. */
const LENGTH_RATIO = 1.25;

/** Of the feed or of a page; '' for none, which is like no other. */
export function isSameAbstract(a: string, b: string): boolean {
  // Nearly all pairs end here.
  const least = Math.min(a.length, b.length);
  if (least < CHARS_MIN || Math.max(a.length, b.length) > LENGTH_RATIO * least) return false;
  const [short, long] = shorterFirst(a, b);
  return missesAtMost(MISSING_MAX, short, long);
}

/** Whether they tell of different works, by sharing hardly a piece. Those that are missing or short tell nothing. */
export function areOthersAbstracts(a: string, b: string): boolean {
  const [short, long] = shorterFirst(a, b);
  return short.length >= CHARS_MIN && !missesAtMost(PIECES - SHARED_MIN, short, long);
}

export function shorterFirst(a: string, b: string): readonly [short: string, long: string] {
  return a.length < b.length ? [a, b] : [b, a];
}

function missesAtMost(most: number, short: string, long: string): boolean {
  const step = (short.length - PIECE_CHARS) / (PIECES - 1);
  let missing = 0;
  for (let i = 0; i < PIECES; i++) {
    const at = Math.floor(i * step);
    if (!long.includes(short.slice(at, at + PIECE_CHARS)) && ++missing > most) return false;
  }
  return true;
}
