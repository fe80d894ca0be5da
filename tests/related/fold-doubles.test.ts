import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTitled, foldDoubles } from '../../lib/related/fold-doubles';

const papers = (...titles: string[]) => titles.map((title) => ({ title }));

describe('one work is one entry', () => {
  const kept = (titles: string[], known: string[] = []) =>
    foldDoubles(papers(...titles), known).map(({ title }) => title);

  test('whatever its title’s spelling', () => {
    const title = 'Mixture of Experts on the Edge: a Study in Memory';
    expect(kept([title, 'Mixture-of-experts on the edge — A study in memory', 'Mixture of Experts'])).toEqual([
      title,
      'Mixture of Experts',
    ]);
    expect(
      kept(['Experts on the Edge, a Study in Tight Memory'], ['Experts on the edge: a study in tight memory']),
    ).toEqual([]);
  });

  test.each([
    ['Small Model Routing for Edge Devices', 'Small Models Routing for Edge Devices'],
    ['Weak Labelling of Chest Radiographs', 'Weak labeling of chest radiographs'],
  ])('even where one of its words has a letter more: %s, %s', (one, other) => {
    expect(kept([one, other])).toEqual([one]);
    expect(kept([other, one])).toEqual([other]);
    expect(findTitled(papers(one), other)?.title).toBe(one);
  });

  test.each([
    ['Kwai Keye-VL Technical Report', 'Kwai Keye-VL 1.5 Technical Report'],
    ['Qwen3-Omni Technical Report', 'Qwen3.5-Omni Technical Report'],
    ['Segmentation of CT Scans by Prompting', 'Segmentation of MR Scans by Prompting'],
    ['Large Language Diffusion Models', 'Improved Large Language Diffusion Models'],
    ['Trust Region On-Policy Distillation', 'Trust Region Policy Distillation'],
    ['Towards 1 bit Quantization of Long Context Models', 'Towards 3 bit Quantization of Long Context Models'],
  ])('and works of a series are as many: %s, %s', (one, next) => {
    expect(kept([one, next])).toEqual([one, next]);
    expect(findTitled(papers(one), next)).toBeUndefined();
  });

  test('where of all their words, at least four each, 85 of 100 are in both', () => {
    const words = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { minLength: 1, maxLength: 24 });
    const dropped = fc.uniqueArray(fc.nat(23), { maxLength: 4 });
    const added = fc.subarray(['aa', 'bb', 'cc', 'dd']);
    fc.assert(
      fc.property(words, dropped, added, (a, less, more) => {
        const b = [...a.filter((_, i) => !less.includes(i)), ...more].reverse();
        const shared = a.filter((word) => b.includes(word)).length;
        const alike = Math.min(a.length, b.length) >= 4 && shared / (a.length + b.length - shared) >= 0.85;
        // Spaced out, so that no spelling is another's.
        const same = kept([`${a.join(' ')}`, `${b.join(' ')}`]).length === 1;
        expect(same).toBe(alike || (a.join('') === b.join('') && a.length >= 12));
      }),
      { numRuns: 500 },
    );
  });

  test('and short titles that share their words are two', () => {
    expect(kept(['Scaling Laws', 'Scaling laws, again'])).toHaveLength(2);
  });
});
