import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familyBeginning, familyOf, mayBeOf } from '../../lib/text/word-family';

describe('words of one family', () => {
  test.each([
    ['route routing routed'],
    ['generate generation generative generator'],
    ['general generalize generalization generally'],
    ['animation animate animated'],
    ['organize organization'],
    ['important importance'],
  ])('have one name, and begin alike: %s', (line) => {
    const words = line.split(' ');
    expect(new Set(words.map(familyOf)).size).toBe(1);
    for (const word of words) expect(word.startsWith(familyBeginning(words[0] ?? '') ?? '?')).toBe(true);
  });

  test.each([
    ['general', 'generate'],
    ['generic', 'general'],
    ['animal', 'animation'],
    ['organ', 'organize'],
    ['organism', 'organ'],
    ['positive', 'positional'],
    ['university', 'universal'],
    ['import', 'important'],
    ['object', 'objective'],
    ['community', 'communication'],
    ['transformer', 'transformation'],
  ])('are not those that share a stem by chance: %s, %s', (one, other) => {
    expect(familyOf(one)).not.toBe(familyOf(other));
  });

  test('are found from their shared beginning on, whatever they end with', () => {
    const ending = fc.constantFrom(
      ...'s es ed ing ings er ers or li logi enci anci ly ion ions ation ational ations ive iveness ity ities ize izer ization al alism ance ence able ability ibly ment ments ness fulness ous ously ical icate y ying ies e'.split(
        ' ',
      ),
    );
    const twice = (stem: string) => stem + stem.slice(-1);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,9}$/), ending, ending, fc.nat(2), (stem, end, last, how) => {
        const word = (how === 1 ? twice(stem) : stem) + end + (how === 2 ? last : '');
        const beginning = familyBeginning(word);
        if (beginning === null) return;
        expect(word.startsWith(beginning)).toBe(true);
        expect(mayBeOf(familyOf(word), beginning, word)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(mayBeOf('model', 'model', 'modelwise')).toBe(false);
    expect(mayBeOf('open', 'open', 'openai')).toBe(false);
    expect(mayBeOf('open', 'open', 'opening')).toBe(true);
  });

  test('are itself alone for a word that is not of plain letters', () => {
    expect(familyOf('qwen2.5')).toBe('qwen2.5');
    expect(familyBeginning('qwen2.5')).toBeNull();
  });
});
