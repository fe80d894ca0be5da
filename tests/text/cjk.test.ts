// Chinese, Japanese and Korean are told from other scripts as Unicode tells them, but for marks that other scripts wear, too.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCjk, piecesOf } from '../../lib/text/cjk';

const SCRIPTS = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;
const IN_WORDS = /[\p{L}\p{N}\p{M}]/u;
/** Below are two marks (U+0305 and U+0323) that Unicode says of these scripts among others: they stay with the letter that wears them. */
const FIRST = 0x1100;
const PIECES =
  /([\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}][\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{M}]*)|[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]+/gu;

test('as Unicode tells them, character by character', () => {
  const wrong: string[] = [];
  for (let code = FIRST; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    if (IN_WORDS.test(character) && isCjk(code) !== SCRIPTS.test(character)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('a word in pieces is the same word, cut where the script changes', () => {
  const character = fc.constantFrom(...'用微调々ー가が한中aLé1９ｱñ한', '\u0301', '\u3099', '\u0e31', '𠮷', '𝒳');
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 12 }), (characters) => {
      const word = characters.join('');
      expect(piecesOf(word).map(({ start, end, isCjk }) => [word.slice(start, end), isCjk])).toEqual(
        [...word.matchAll(PIECES)].map(({ 0: piece, 1: cjk }) => [piece, cjk !== undefined]),
      );
    }),
    { numRuns: 500 },
  );
});
