import { describe, expect, test } from 'vitest';
import { explain } from '../../lib/kin/explain';
import { readPageTerms } from '../../lib/kin/page-terms';

const page = readPageTerms(
  'FreeToken: Edge-Native MoE Serving',
  'MoE serving on edge devices. Expert offloading moves experts; expert offloading hides latency. Mixture of Experts models route tokens.',
);

function why(title: string, abstract: string, gains: Record<string, number>) {
  return explain(page, { title, abstract }, new Map(Object.entries(gains)));
}

describe('why a paper is akin', () => {
  test('is told in phrases that page and paper share, as the page spells them', () => {
    expect(
      why('Faster moe serving', 'With expert offloading.', { moe: 3, serv: 2, expert: 2, offload: 1.5 }).why,
    ).toEqual(['MoE serving', 'Expert offloading']);
  });

  test('reads a phrase across one small word', () => {
    expect(why('A mixture of experts', '', { mixtur: 2, expert: 2 }).why).toEqual(['Mixture of Experts']);
  });

  test('falls back to single terms, most telling first, at most three', () => {
    expect(why('Edge token latency', 'experts, elsewhere', { edg: 4, token: 3, latenc: 2, expert: 1 }).why).toEqual([
      'edge',
      'tokens',
      'latency',
    ]);
  });

  test('leaves out what hardly counted', () => {
    expect(why('Edge tokens', '', { edg: 5, token: 0.1 }).why).toEqual(['edge']);
  });

  test('marks those terms in the title, neighbours as one', () => {
    const title = 'Fast MoE-serving for edges';
    const { titleMarks } = why(title, '', { moe: 3, serv: 3, edg: 2 });
    expect(titleMarks.map(([start, end]) => title.slice(start, end))).toEqual(['MoE-serving', 'edges']);
  });
});
