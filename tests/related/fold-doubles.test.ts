import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSame, foldDoubles, type Work } from '../../lib/related/fold-doubles';

const works = (...titles: string[]) => titles.map((title) => ({ title, abstract: '' }));

describe('one work is one entry', () => {
  const kept = (titles: string[], known: string[] = []) =>
    foldDoubles(works(...titles), works(...known)).map(({ title }) => title);

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
    expect(findSame(works(one), { title: other, abstract: '' })?.title).toBe(one);
  });

  test.each([
    ['Kwai Keye-VL Technical Report', 'Kwai Keye-VL 1.5 Technical Report'],
    ['Qwen3-Omni Technical Report', 'Qwen3.5-Omni Technical Report'],
    ['Segmentation of CT Scans by Prompting', 'Segmentation of MR Scans by Prompting'],
    ['Large Language Diffusion Models', 'Improved Large Language Diffusion Models'],
    ['Trust Region On-Policy Distillation', 'Trust Region Policy Distillation'],
    ['Sparse Splats: Robust Scenes from Casual Photos', 'Sparse Splats++: Robust Scenes from Casual Photos'],
    ['Sparse Splats: Robust Scenes from Casual Photos', 'Sparse Splats++: Robust Scenes from Many Casual Photos'],
    ['Towards 1 bit Quantization of Long Context Models', 'Towards 3 bit Quantization of Long Context Models'],
  ])('and works of a series are as many: %s, %s', (one, next) => {
    expect(kept([one, next])).toEqual([one, next]);
    expect(findSame(works(one), { title: next, abstract: '' })).toBeUndefined();
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

  test('and a plus behind a number is no other work', () => {
    const one = 'Rendering Scenes of Whales in 900 Frames';
    expect(kept([one, 'Rendering Scenes of Whales in 900+ Frames'])).toEqual([one]);
  });

  test('and short titles that share their words are two', () => {
    expect(kept(['Scaling Laws', 'Scaling laws, again'])).toHaveLength(2);
  });

  describe('whatever its title, where the abstract is the same', () => {
    const abstract = Array.from({ length: 60 }, (_, i) => `word${(i * 37) % 60}`).join(' ');
    const count = (a: Partial<Work>, b: Partial<Work>) => {
      const one = { title: 'Whales, counted from orbit', abstract, ...a };
      return foldDoubles([one, { title: 'A census of singing giants', abstract, ...b }], []).length;
    };

    test('but for a word', () => {
      expect(count({}, {})).toBe(1);
      expect(count({}, { abstract: abstract.replace('word37', 'another') })).toBe(1);
      expect(count({ abstract: `${abstract} The code is public.` }, {})).toBe(1);
    });

    test('with or without a plus, and in any case', () => {
      expect(count({ title: 'WhaleNet++: Giants Counted' }, { title: 'Giants counted from orbit' })).toBe(1);
      expect(count({ title: 'WhaleNet++: Giants Counted' }, { title: 'WHALENET++: GIANTS COUNTED (EXTENDED)' })).toBe(
        1,
      );
      expect(count({ title: 'WhaleNet: Giants Counted' }, { title: 'WhaleNet++: Giants Counted' })).toBe(1);
      const others = { title: 'WhaleNet++: Giants Counted', abstract: abstract.replace(/word/g, 'other') };
      expect(count({ title: 'WhaleNet: Giants Counted' }, others)).toBe(2);
    });

    test('and titles that are nearly the same are of two works where the abstracts are others', () => {
      const siblings = [
        { title: 'Whale 3 Nano: Open, Efficient Models for Counting Singing Giants from Orbit at Night' },
        { title: 'Whale 3 Ultra: Open, Efficient Models for Counting Singing Giants from Orbit at Night' },
      ] as const;
      const [nano, ultra] = siblings;
      expect(count({ ...nano }, { ...ultra, abstract: abstract.replace(/word/g, 'other') })).toBe(2);
      expect(count({ ...nano }, { ...ultra, abstract: `${abstract.slice(0, 250)} And now for something else.` })).toBe(
        1,
      );
      expect(count({ ...nano }, { ...ultra, abstract: '' })).toBe(1);
    });

    test('and not where a number parts them, or their sentences differ, or there are hardly any', () => {
      expect(count({}, { title: 'Whales v2' })).toBe(2);
      expect(count({}, { abstract: abstract.replace(/word1/g, 'w1') })).toBe(2);
      expect(count({}, { abstract: abstract.slice(0, 310) })).toBe(2);
      expect(count({ abstract: 'See the paper.' }, { abstract: 'See the paper.' })).toBe(2);
      expect(count({ abstract: '' }, { abstract: '' })).toBe(2);
    });
  });
});
