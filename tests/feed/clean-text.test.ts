import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, clip } from '../../lib/feed/clean-text';

test.each([
  ['  Two\n  lines ', 'Two lines'],
  ['D^{2}MoE', 'D²MoE'],
  ['$\\infty$-bench', '∞-bench'],
  ['\\textbf{Bold} claims at 5\\%', 'Bold claims at 5%'],
  ['costs $5 or $6', 'costs $5 or $6'],
  ['right\u202eto left\u0000', 'rightto left'],
  ['<b>not markup</b>', '<b>not markup</b>'],
])('%j reads %j', (raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

test('cleaning is idempotent, leaves one line, and never a lone surrogate', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const clean = cleanText(raw);
      expect(clean).not.toMatch(/[\n\r\t]|^\s|\s$/);
      expect(clean.isWellFormed()).toBe(true);
      if (!/[\\^$]/.test(clean)) expect(cleanText(clean)).toBe(clean);
    }),
  );
});

test('cleaning a hostile 100 KB string takes no longer than a glance', () => {
  for (const piece of ['\\textbf{', '$', '^{', '\\', ' ', '\\alpha']) {
    const start = performance.now();
    cleanText(piece.repeat(100_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(200);
  }
});

test('clipping prefers a space and never splits a character', () => {
  expect(clip('one two three', 9)).toBe('one two');
  expect(clip('abcdefgh😀', 9)).toBe('abcdefgh');
});
