// The words of a text, for engines whose query language has to be written word by word.

const WORD = /[\p{L}\p{N}]+/gu;

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Each word once, in the order of the text. */
export function distinctWords(text: string): string[] {
  return [...new Set(wordsOf(text))];
}
