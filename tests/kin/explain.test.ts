import { describe, expect, test } from 'vitest';
import { explainAll } from '../../lib/kin/explain';
import { readPageTerms } from '../../lib/kin/page-terms';

const page = readPageTerms(
  'FreeToken: Edge-Native MoE Serving',
  'MoE serving on edge devices. Expert offloading moves experts; expert offloading hides latency. Mixture of Experts models route tokens.',
);

/** `weights`: of the page's terms. With k1 0 a paper that has a term gains all of its weight. */
function why(title: string, abstract: string, weights: Record<string, number>, families = false) {
  const terms = Object.entries(weights).map(([term, weight]) => ({ term, weight, places: [] }));
  const weighing = { k1: 0, b: 0, idfPower: 1, dense: 0, families };
  const [explained] = explainAll(page, { terms, weighing }, [{ title, abstract }], 100);
  if (!explained) throw new Error('nothing was explained');
  return explained;
}

describe('why a paper is akin', () => {
  test('is told in phrases that page and paper share, as the page spells them', () => {
    expect(
      why('Faster moe serving', 'With expert offloading.', { moe: 3, serving: 2, expert: 2, offloading: 1.5 }).why,
    ).toEqual(['MoE serving', 'Expert offloading']);
  });

  test('reads a phrase across one small word', () => {
    expect(why('A mixture of experts', '', { mixture: 2, expert: 2 }).why).toEqual(['Mixture of Experts']);
  });

  test('falls back to single terms, most telling first, at most three', () => {
    expect(why('Edge token latency', 'experts, elsewhere', { edge: 4, token: 3, latency: 2, expert: 1 }).why).toEqual([
      'edge',
      'tokens',
      'latency',
    ]);
  });

  test('is told in the paper’s own words alone', () => {
    expect(why('Edge caches', 'for tokens', { edge: 3, latency: 9, token: 2 }).why).toEqual(['edge', 'tokens']);
  });

  test('leaves out what hardly counted', () => {
    expect(why('Edge tokens', '', { edge: 5, token: 0.1 }).why).toEqual(['edge']);
  });

  test('marks those terms in the title, neighbours as one', () => {
    const title = 'Fast MoE-serving for edges';
    const { titleMarks } = why(title, '', { moe: 3, serving: 3, edge: 2 });
    expect(titleMarks.map(([start, end]) => title.slice(start, end))).toEqual(['MoE-serving', 'edges']);
  });

  test('knows relatives of a word where short texts are compared', () => {
    const explained = why('Serve on the edge', '', { serving: 2 }, true);
    expect(explained.titleMarks).toEqual([[0, 5]]);
  });
});
