// How much a text says, counted in letters of an alphabet: a Chinese or Japanese sign says as much as two or three of them.
const SIGNS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const ALL_SIGNS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const LETTERS_A_SIGN = 2.5;

export function writtenLength(text: string): number {
  if (!SIGNS.test(text)) return text.length;
  return text.length + (LETTERS_A_SIGN - 1) * (text.match(ALL_SIGNS)?.length ?? 0);
}
