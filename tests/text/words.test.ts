// Words without their places are those that have them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../lib/text/tokenize';
import { wordsOf } from '../../lib/text/words';

test('of any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...' -_.,:\n\t\\/\'"',
      '\u2019',
      'naïve',
      '用LoRA微调',
      '\\mathcal',
      'x'.repeat(40),
      'x'.repeat(41),
      '2.0',
    ),
    fc.string({ maxLength: 5 }),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(wordsOf(text)).toEqual(tokenize(text).map(({ word }) => word));
    }),
    { numRuns: 2000 },
  );
});
