import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../lib/text/analyze';
import { fold, foldedLetters, tokenize } from '../../lib/text/tokenize';

const terms = (text: string) => analyze(text).map(({ term }) => term);

describe('terms of a text', () => {
  test('are singulars without the words that say nothing', () => {
    expect(terms('We propose a method for routing of experts')).toEqual(['routing', 'expert']);
  });

  test('split at hyphens, slashes and underscores', () => {
    expect(terms('Mixture-of-Experts, CPU/GPU, flash_attn')).toEqual([
      'mixture',
      'expert',
      'cpu',
      'gpu',
      'flash',
      'attn',
    ]);
  });

  test('leave out commands of LaTeX and bare numbers', () => {
    expect(terms('$\\mathcal{L}_{\\mathrm{KL}} = 3.14$ losses')).toEqual(['kl', 'loss']);
  });

  test('ignore case and diacritics', () => {
    expect(terms('Schrödinger SCHRODINGER')).toEqual(['schrodinger', 'schrodinger']);
  });

  test('come as pairs of characters where a script has no spaces', () => {
    expect(terms('大语言模型')).toEqual(['大语', '语言', '言模', '模型']);
  });

  test('know Latin words that stand among such characters without spaces', () => {
    expect(terms('使用LoRA微调Qwen3模型')).toEqual(['使用', 'lora', '微调', 'qwen3', '模型']);
    expect(terms('サーバーでのMoEモデルは2019年')).toEqual([
      'サー',
      'ーハ',
      'ハー',
      'ーて',
      'ての',
      'moe',
      'モテ',
      'テル',
      'ルは',
    ]);
    expect(terms('ＬＬＭの')).toEqual(['llm']);
  });

  test('are those that the properties of the characters tell, though most are told by their blocks', () => {
    const cjk = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}';
    const piece = new RegExp(`([${cjk}][${cjk}\\p{M}]*)|[^${cjk}]+`, 'gu');
    const pairs = (characters: string[]) =>
      characters.length < 2 ? characters : characters.slice(1).map((second, i) => characters[i] + second);
    const reference = (text: string) =>
      [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
        .flatMap(({ 0: run, index }) =>
          [...run.matchAll(piece)].map((one) => ({ raw: one[0], cjk: one[1], at: index + one.index })),
        )
        .filter(({ raw, cjk, at }) => cjk || (raw.length <= 40 && !(text[at - 1] === '\\' && /^[a-z]/i.test(raw))))
        .flatMap(({ raw, cjk }) => (cjk ? pairs([...raw]) : [raw]).map(fold))
        .filter(Boolean);
    const part = fc.constantFrom(
      ...'模型语言𠀋한국어サーバーあ゛゙々〇ヽ㍍ｶﾞ①ＡＩ²é。，、！：「」…· \\-'.split(/(?:)/u),
      'LoRA',
      'x1',
      '\\alpha',
      'e\u0301',
      'か\u3099',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        expect(tokenize(text).map(({ word }) => word)).toEqual(reference(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test('fold a pair as they would fold the whole of it', () => {
    const character = fc.constantFrom(...'模型語言한국어か\u3099ガｶﾞ㍍ﾞ々〇', 'é', 'A', 'Σ', '𝚺', '𠀋', '①');
    fc.assert(
      fc.property(fc.array(character, { minLength: 2, maxLength: 8 }), (run) => {
        const text = `模${run.join('')}`;
        for (const { word, start, end } of tokenize(text)) expect(word).toBe(fold(text.slice(start, end)));
      }),
    );
  });

  test('of every letter of these scripts are those that it folds to', () => {
    const wrong: string[] = [];
    for (let unit = 0x2e80; unit <= 0xd7a3; unit++) {
      const letter = String.fromCharCode(unit);
      if (/\p{L}/u.test(letter) && foldedLetters(letter) !== `${fold(letter)}\n`) wrong.push(letter);
    }
    expect(wrong).toEqual([]);
  });

  test('know their place in the text', () => {
    const text = 'The “Expert routing” of experts';
    for (const { start, end, term } of analyze(text))
      expect(text.slice(start, end).toLowerCase().startsWith(term)).toBe(true);
  });
});

test('any text gives words in order whose places hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      let last = -1;
      for (const { word, start, end } of tokenize(text)) {
        expect(word.length).toBeGreaterThan(0);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
    { numRuns: 2_000, examples: [['\u0301'], ['\uff9e'], ['\u{20000}\u{20001}\u{20002}']] },
  );
}, 20_000);
