import { describe, expect, test } from 'vitest';
import { prepareReasons } from '../../lib/kin/explain';
import { type PageTerms, readPageTerms } from '../../lib/kin/page-terms';
import { analyze } from '../../lib/text/analyze';
import { familyOf } from '../../lib/text/word-family';

const page = readPageTerms(
  'FreeToken: Edge-Native MoE Serving',
  'MoE serving on edge devices. Expert offloading moves experts; expert offloading hides latency. Mixture of Experts models route tokens.',
);

const why = (title: string, abstract: string, weights: Record<string, number>, families = false) =>
  explained(page, title, abstract, weights, families);

/** `weights`: of the page's terms. With k1 0 a paper that has a term gains all of its weight. */
function explained(
  about: PageTerms,
  title: string,
  abstract: string,
  weights: Record<string, number>,
  families = false,
) {
  const papers = analyze(`${title} ${abstract}`).map(({ term }) => term);
  const terms = Object.entries(weights).map(([term, weight]) => ({
    term,
    weight,
    places: [],
    family: families ? papers.filter((one) => familyOf(one) === familyOf(term)) : [],
  }));
  const weighing = { k1: 0, b: 0, idfPower: 1, dense: 0, families };
  const [explanation] = prepareReasons(about, { terms, weighing })([{ title, abstract }], 100);
  if (!explanation) throw new Error('nothing was explained');
  return explanation;
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

  test('takes three words together, and whole what a hyphen joins', () => {
    const said = readPageTerms('', 'Graph neural networks with in-context learning. Multi-query attention, few-shot.');
    const { why } = explained(
      said,
      'A graph neural network',
      'In-context learning and multi-query attention, few-shot.',
      {
        graph: 3,
        neural: 2,
        network: 2,
        context: 2.5,
        learning: 2,
        query: 2,
        attention: 2,
      },
    );
    expect(why).toEqual(['Graph neural networks', 'in-context learning', 'Multi-query attention']);
    expect(explained(said, '', 'few shot', { shot: 2 }).why).toEqual(['few-shot']);
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

  test.each([
    ['The era of BitNet b1.58: ternary weights.', 'b1', 'b1.58'],
    ['Qwen2.5-Coder writes code.', 'qwen2', 'Qwen2.5'],
    ['Trained on 3.3T tokens.', '3t', '3.3T'],
    ['Released as v0.1.2 in May.', 'v0', 'v0.1.2'],
    ['Written with gpt4. 5 of 6.', 'gpt4', 'gpt4'],
    ['See section A.2b of it.', '2b', '2b'],
  ])('leaves no number cut at its point: %s', (text, term, shown) => {
    expect(explained(readPageTerms('', text), text, '', { [term]: 2 }).why).toEqual([shown]);
  });

  test('knows relatives that are stop words by themselves', () => {
    const improving = readPageTerms('', 'Improving whales');
    expect(explained(improving, 'Improvements', 'of them', { improving: 2 }, true).why).toEqual(['Improving']);
  });

  test('is told in what was read beside the page where nothing on it counted', () => {
    const beside = readPageTerms('', 'Whales in cold water.', 'Counting singing whales from orbit.');
    expect(explained(beside, 'Singing whales', '', { whale: 3, singing: 9 }).why).toEqual(['Whales']);
    expect(explained(beside, 'Singing whales', '', { whale: 0.5, singing: 9 }).why).toEqual(['singing whales']);
    expect(explained(beside, 'Orbits', '', { orbit: 3 }).why).toEqual(['orbit']);
  });

  test('can be told twice of one page, by other terms', () => {
    const about = readPageTerms('', 'Serving whales');
    const words = Array.from({ length: 300 }, (_, i) => `word${i}`);
    const weighing = { k1: 0, b: 0, idfPower: 1, dense: 0, families: true };
    const reasons = (family: string[]) =>
      prepareReasons(about, { terms: [{ term: 'serving', weight: 2, family }], weighing })(
        [{ title: 'Serve word7 and word299', abstract: words.join(' ') }],
        100,
      );
    expect(reasons(['serve', ...words])[0]?.why).toEqual(['Serving']);
    expect(reasons(['serve'])).toEqual([{ why: ['Serving'], titleMarks: [[0, 5]] }]);
  });

  test('knows relatives of a word where short texts are compared', () => {
    const served = why('Serve on the edge', '', { serving: 2 }, true);
    expect(served.titleMarks).toEqual([[0, 5]]);
  });
});
