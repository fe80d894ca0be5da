// How much a text says, counted in letters of an alphabet: a Chinese or Japanese sign says as much as two or three of them. Told by
// its beginning, since looking at every letter of a page for signs takes longer than all else that is done with it.
const SIGNS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const LETTERS_A_SIGN = 2.5;
const BEGINNING = 80;

export function writtenLength(text: string): number {
  const beginning = text.slice(0, BEGINNING);
  const signs = beginning.match(SIGNS)?.length ?? 0;
  return signs === 0 ? text.length : text.length * (1 + (LETTERS_A_SIGN - 1) * (signs / beginning.length));
}
