// The lazy index is MiniSearch reading another way: it must answer as a stock one does, digit for digit.
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { SEARCH_OPTIONS, type Searchable } from '../../lib/search/fields';
import { rankDocuments } from '../../lib/search/rank-documents';
import { buildSearchPart, mergeSearchParts, openSearchPart, type SearchPart } from '../../lib/search/search-part';
import { SearchView } from '../../lib/search/search-view';
import { wordsOf } from '../../lib/text/words';
import { runWhole } from '../../lib/util/run-sliced';
import packageJson from '../../package.json';

const WORDS =
  'expert experts expertise router routers routing gpu memory memories mémoire 深度学习 диффузия diffusion diffuse of the a in video'.split(
    ' ',
  );
const text = (max: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength: max }).map((words: readonly string[]) => words.join(' '));
const corpus = fc
  .array(
    fc.record({
      title: text(6),
      abstract: text(20),
      authors: fc.array(text(2), { maxLength: 3 }),
      keywords: fc.array(text(2), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((papers) => papers.map((paper, i): Searchable => ({ id: `2601.${10_000 + i}`, ...paper })));
const word = fc.oneof(
  fc.constantFrom(...WORDS, 'exp', 'rout', 'diffusoin', 'memroy', 'expretise', 'дифузия', '深度'),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const query = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => wordsOf(words.join(' ')))
  .filter((words) => words.length > 0);
const combine = fc.constantFrom('AND' as const, 'OR' as const);

function partOf(papers: readonly Searchable[], deleted: readonly number[] = []): SearchPart {
  const part = openSearchPart(runWhole(buildSearchPart(papers)), new Set(deleted));
  if (!part) throw new Error('the part that was just built cannot be read');
  return part;
}

function stock(papers: readonly Searchable[], words: readonly string[], combineWith: 'AND' | 'OR') {
  const index = new MiniSearch<Searchable>(SEARCH_OPTIONS);
  index.addAll(papers);
  return new Map(
    index
      .search(words.join(' '), { combineWith, tokenize: () => [...words] })
      .map(({ id, score, match, queryTerms }) => [
        String(id),
        { score: score / queryTerms.length, match: fieldsOf(match) },
      ]),
  );
}

function lazy(parts: readonly SearchPart[], words: readonly string[], combineWith: 'AND' | 'OR', limit = 100) {
  const { top, total } = rankDocuments(new SearchView(parts), words, combineWith, limit);
  return {
    total,
    order: top.map(({ id }) => id),
    byId: new Map(top.map(({ id, score, match }) => [id, { score, match: fieldsOf(match) }])),
  };
}

/** A term and its fields, in one order. */
function fieldsOf(match: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(match)
    .map(([term, fields]) => `${term}: ${[...fields].sort().join()}`)
    .sort();
}

type Answer = Map<string, { score: number; match: string[] }>;

/** Scores to eight digits: sums of the same figures in another order differ behind them. */
function expectEqual(got: Answer, expected: Answer): void {
  const bare = (answer: Answer) => new Map([...answer].map(([id, { match }]) => [id, match]));
  expect(bare(got)).toEqual(bare(expected));
  for (const [id, { score }] of expected) expect(Math.abs((got.get(id)?.score ?? 0) / score - 1)).toBeLessThan(1e-8);
}

function splitBy<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

describe('the lazy index', () => {
  test('leans on the private fields of one version of MiniSearch', () => {
    expect(packageJson.dependencies.minisearch).toBe('7.2.0');
  });

  test('answers as a stock index does, however the papers are split', () => {
    fc.assert(
      fc.property(corpus, query, combine, fc.integer({ min: 1, max: 12 }), (papers, words, combineWith, size) => {
        const expected = stock(papers, words, combineWith);
        const parts = splitBy(papers, size).map((some) => partOf(some));
        const { byId, total } = lazy(parts, words, combineWith);
        expectEqual(byId, expected);
        expect(total).toBe(expected.size);
      }),
      { numRuns: 300 },
    );
  });

  test('answers as if deleted papers had never been', () => {
    fc.assert(
      fc.property(corpus, query, combine, fc.nat(29), (papers, words, combineWith, gone) => {
        const left = papers.filter((_, i) => i % 3 !== gone % 3);
        const deleted = [...papers.keys()].filter((i) => i % 3 === gone % 3);
        expectEqual(lazy([partOf(papers, deleted)], words, combineWith).byId, stock(left, words, combineWith));
      }),
    );
  });

  test('gives the same few first, in the same order, whatever the split', () => {
    fc.assert(
      fc.property(corpus, query, combine, fc.integer({ min: 1, max: 8 }), (papers, words, combineWith, size) => {
        const whole = lazy([partOf(papers)], words, combineWith);
        const parts = splitBy(papers, size).map((some) => partOf(some));
        expect(lazy(parts, words, combineWith, 5).order).toEqual(whole.order.slice(0, 5));
      }),
    );
  });

  test('merged is byte for byte the part built at once from the papers that are left', () => {
    fc.assert(
      fc.property(corpus, fc.integer({ min: 1, max: 8 }), (papers, size) => {
        const parts = splitBy(papers, size).map((some) => partOf(some, [0]));
        const left = papers.filter((_, i) => i % size !== 0);
        expect(new Uint8Array(runWhole(mergeSearchParts(parts)))).toEqual(
          new Uint8Array(runWhole(buildSearchPart(left))),
        );
      }),
    );
  });

  test('notices any cut and a foreign version', () => {
    const bytes = runWhole(
      buildSearchPart([{ id: 'p', title: 'expert router', abstract: 'gpu', authors: ['Li'], keywords: ['moe'] }]),
    );
    const foreign = bytes.slice(0);
    new Uint32Array(foreign)[1] = 99;
    expect(openSearchPart(foreign, new Set())).toBeNull();
    for (let size = 0; size < bytes.byteLength; size++)
      expect(openSearchPart(bytes.slice(0, size), new Set())).toBeNull();
  });

  test('is empty when there are no papers', () => {
    expect(lazy([], ['expert'], 'AND')).toMatchObject({ total: 0, order: [] });
    expect(lazy([partOf([])], ['expert'], 'OR')).toMatchObject({ total: 0, order: [] });
  });
});
