// Whole texts are read by compiled code. What it reads must be, word by word, what the index was built of.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { analyze } from '../../lib/text/analyze';
import { irregularWords } from '../../lib/text/light-stem';
import { readerInScript } from '../../lib/text/reader/reader-in-script';
import { readerInWasm } from '../../lib/text/reader/reader-in-wasm';
import { TERMS_MAX, TEXT_MAX, type TermReader } from '../../lib/text/reader/term-reader';
import { STOP_WORDS } from '../../lib/text/stop-words';

const compiled = (): TermReader => {
  const reader = readerInWasm();
  if (!reader) throw new Error('WebAssembly is needed here');
  return reader;
};
const forms = [
  ['compiled', compiled()],
  ['in JavaScript', readerInScript()],
] as const;

/** As `analyze` tells it. */
function readWith(reader: TermReader, text: string) {
  reader.begin();
  const { ids, starts, ends, positions } = reader.read(text);
  const terms = reader.terms();
  return [...ids].map((id, i) => ({ term: terms[id], position: positions[i], start: starts[i], end: ends[i] }));
}

const endings = [
  's',
  'es',
  'ies',
  'sses',
  'shes',
  'ches',
  'xes',
  'zzes',
  'aies',
  'eies',
  'oes',
  'ees',
  'us',
  'is',
  'as',
];
/** A sentence in a script without spaces. */
const letters = fc.string({
  unit: fc
    .integer({ min: 0, max: 299 })
    .map((n) => String.fromCharCode(([0x4e00, 0x3041, 0xac00][n % 3] ?? 0) + (n >> 2))),
  minLength: 1,
  maxLength: 12,
});
const word = fc.oneof(
  fc.constantFrom(...STOP_WORDS.split(' ')),
  fc.constantFrom(...irregularWords().split(' ')),
  fc.tuple(fc.string({ maxLength: 5 }), fc.constantFrom(...endings)).map(([stem, ending]) => stem + ending),
  fc.stringMatching(/^[a-zA-Z]{1,8}$/),
  fc.stringMatching(/^[a-z0-9]{1,45}$/),
  fc.stringMatching(/^\d{1,5}$/),
  fc.constantFrom(
    '\\mathcal',
    '\\alphaé',
    '\\1',
    'naïve',
    'Müller',
    'ﬁne-tuning',
    '模型',
    '视觉语言',
    'ﷺ'.repeat(30),
    '①②',
    'e\u0301',
  ),
  letters,
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const gap = fc.constantFrom(' ', ' ', ' ', '-', '—', '’', '\n', '. ', '', '\x7f', '\u00a0', '\\', '/');
const text = fc.array(fc.tuple(word, gap), { maxLength: 40 }).map((parts) => parts.flat().join(''));

describe.each(forms)('a reader %s', (_, reader) => {
  test('reads any text as the index does', () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(readWith(reader, text)).toEqual(analyze(text));
      }),
      { numRuns: 600 },
    );
  });

  test('reads a run of thousands of letters without a space as the index does', () => {
    const run = (length: number) =>
      Array.from({ length }, (_, i) => String.fromCharCode(i % 2 ? 0xac1d + (i % 700) : 0x4e00 + ((i * 7) % 900))).join(
        '',
      );
    for (const length of [2, 400, 401, 402, 801, 1_999, 2_000, 2_001, 2_500])
      expect(readWith(reader, `LoRA${run(length)}。が ${run(3)}`)).toEqual(analyze(`LoRA${run(length)}。が ${run(3)}`));
  });

  test('knows terms from one text to the next, and counts but leaves out new ones where it is asked to', () => {
    reader.begin();
    expect([...reader.read('Sparse experts route tokens to experts').ids]).toEqual([0, 1, 2, 3, 1]);
    const { ids, positions, count } = reader.read('Dense models route a token', true);
    expect([...ids]).toEqual([2, 3]);
    expect([...positions]).toEqual([2, 4]);
    expect(count).toBe(4);
    expect(reader.terms()).toEqual(['sparse', 'expert', 'route', 'token']);
    reader.begin();
    expect(reader.terms()).toEqual([]);
    expect([...reader.read('tokens').ids]).toEqual([0]);
  });

  test('reads the beginning of what is too long, and numbers no more terms than it has room for', () => {
    reader.begin();
    const long = 'long '.repeat(TEXT_MAX);
    expect(reader.read(long).ids).toHaveLength(Math.ceil(TEXT_MAX / 5));
    for (let n = 0; n < 4; n++) reader.read(Array.from({ length: 3_000 }, (_, i) => `w${n}x${i}`).join(' '));
    expect(reader.terms()).toHaveLength(TERMS_MAX);
    expect(reader.read('w0x7 unheard w3x2999', false)).toMatchObject({ count: 3, ids: new Int32Array([9]) });
  });

  test('numbers a term as it is, though it would be none if it were read again', () => {
    reader.begin();
    reader.read('Sparse experts');
    expect(reader.numberOf('improvement')).toBe(2);
    expect(reader.numberOf('expert')).toBe(1);
    expect(reader.termCount()).toBe(3);
    expect(reader.terms()).toEqual(['sparse', 'expert', 'improvement']);
    expect([...reader.read('Improvements of an expert', true).ids]).toEqual([2, 1]);
    for (let n = 0; n < TERMS_MAX; n++) reader.numberOf(`n${n}`);
    expect(reader.numberOf('one more')).toBe(-1);
    expect(reader.termCount()).toBe(TERMS_MAX);
  });

  test('has room for terms that are long, of any script', () => {
    const words = (n: number) =>
      Array.from({ length: 150 }, (_, i) => `${String.fromCharCode(0x4e00 + n)}${'ﷺ'.repeat(38)}${i}`);
    reader.begin();
    for (let n = 0; n < 20; n++) reader.read(words(n).join(' '));
    const [first] = reader.terms();
    expect([...reader.read(words(0)[0] ?? '', true).ids].map((id) => reader.terms()[id])[0]).toBe(first);
  });
});

test('where WebAssembly is switched off, JavaScript reads', () => {
  vi.stubGlobal('WebAssembly', undefined);
  expect(readerInWasm()).toBeNull();
  vi.unstubAllGlobals();
});
