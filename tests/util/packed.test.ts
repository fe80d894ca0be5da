// Pieces come out as they were put in, wherever one begins to read.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, startOf, textsOf } from '../../lib/util/packed';

const texts = fc.array(fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('naïve', '微调', '🙂')), { maxLength: 8 });

function pack(pieces: readonly string[]): { bytes: Uint8Array; ends: Uint32Array } {
  const encoded = pieces.map((piece) => new TextEncoder().encode(piece.toWellFormed()));
  let end = 0;
  const ends = Uint32Array.from(encoded, ({ length }) => {
    end += length;
    return end;
  });
  return { bytes: Uint8Array.from(encoded.flatMap((one) => [...one])), ends };
}

test('texts, all of them or some', () => {
  fc.assert(
    fc.property(texts, fc.nat(8), fc.nat(8), (pieces, first, end) => {
      const { bytes, ends } = pack(pieces);
      const whole = pieces.map((piece) => piece.toWellFormed());
      expect(textsOf(bytes, ends)).toEqual(whole);
      const to = Math.min(end, pieces.length);
      expect(textsOf(bytes, ends, first, to)).toEqual(whole.slice(first, to));
    }),
  );
});

test('a piece begins where the one before it ends', () => {
  fc.assert(
    fc.property(texts, (pieces) => {
      const { bytes, ends } = pack(pieces);
      const read = pieces.map((_, i) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(bytes, ends, i)));
      expect(read).toEqual(pieces.map((piece) => piece.toWellFormed()));
      pieces.forEach((_, i) => {
        expect(bytes.subarray(startOf(ends, i), ends[i])).toEqual(bytesOf(bytes, ends, i));
      });
    }),
  );
});
