import { describe, expect, test } from 'vitest';
import { familyBeginning, familyOf } from '../../lib/text/word-family';

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

  test('are itself alone for a word that is not of plain letters', () => {
    expect(familyOf('qwen2.5')).toBe('qwen2.5');
    expect(familyBeginning('qwen2.5')).toBeNull();
  });
});
