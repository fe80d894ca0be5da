// What is done with times is right, and the report keeps its shape.
import { describe, expect, test } from 'vitest';
import { aSubject } from '../builders';
import { inventedCorpus } from './corpus';
import { inFairOrder } from './pages';
import { wordsOf } from './peers/words';
import { percentilesOf, sample } from './percentiles';
import { tellingWords, typedQueries, WORD_COUNTS } from './queries';
import { figuresOf, Report } from './report';
import { TARGETS } from './targets';
import { longestSlice } from './turns';

const spread = (ms: number) => ({ p50: ms, p95: ms, p99: ms });

describe('percentiles', () => {
  test('are times that were taken, whatever their order', () => {
    const times = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(percentilesOf(times)).toEqual({ p50: 50, p95: 95, p99: 99 });
    expect(percentilesOf([7])).toEqual(spread(7));
    expect(percentilesOf([])).toBeNull();
  });

  test('a sample that does not count is taken again, but not for ever', async () => {
    const some = await sample({ samples: 4, withinMs: 10_000 }, async (n) => (n % 2 === 0 ? null : n));
    expect(some).toEqual([1, 3, 5, 7]);
    expect(await sample({ samples: 4, withinMs: 10_000 }, async () => null)).toEqual([]);
  });

  test('three are taken when the time is over', async () => {
    expect(await sample({ samples: 50, withinMs: 0 }, async (n) => n)).toEqual([0, 1, 2]);
  });
});

test('the longest slice is the one stretch without a turn, not the sum', async () => {
  const busy = (ms: number) => {
    const until = performance.now() + ms;
    while (performance.now() < until);
  };
  const { ms, sliceMs } = await longestSlice(async () => {
    for (let n = 0; n < 5; n++) {
      busy(30);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  expect(sliceMs).toBeGreaterThanOrEqual(30);
  expect(sliceMs).toBeLessThan(ms);
});

describe('the report', () => {
  test('has every key of every engine, null where nothing was measured', () => {
    const papers = { 30000: { paperkin: figuresOf({ build_ms: 5 }) } };
    expect(Report.parse({ machine: { cpu: '', cores: 2, node: '' }, papers }).papers).toEqual(papers);
    const { heap_bytes: _, ...lacking } = figuresOf();
    expect(
      Report.safeParse({ machine: { cpu: '', cores: 2, node: '' }, papers: { 1: { paperkin: lacking } } }).success,
    ).toBe(false);
  });

  test('holds Paperkin against MiniSearch as it is asked the whole page and as it is asked 25 words', () => {
    const own = figuresOf({ cold_worker_ms: spread(20) });
    const miniSearch = figuresOf({ cold_worker_ms: spread(2000), cold_worker_25_ms: spread(500) });
    expect(TARGETS.slice(0, 2).map(({ read }) => read(own, miniSearch))).toEqual([0.01, 0.04]);
    expect(TARGETS.map(({ read }) => read(figuresOf(), undefined))).toEqual(TARGETS.map(() => null));
  });
});

test('the first few pages stand for all: the middle one, then the quarters', () => {
  const pages = Array.from({ length: 9 }, (_, n) => aSubject({ text: 'x'.repeat(n) }));
  const lengths = inFairOrder(pages).map(({ text }) => text.length);
  expect(lengths.slice(0, 3)).toEqual([4, 2, 6]);
  expect(lengths.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

describe('queries', () => {
  const papers = inventedCorpus(40);

  test('are as many words as they say, the beginning of a title’s', () => {
    const titles = papers.map(({ title }) => wordsOf(title).join(' '));
    const typed = typedQueries(papers);
    expect(new Set(typed.map(({ words }) => words))).toEqual(new Set(WORD_COUNTS));
    for (const { words, query } of typed) {
      expect(query.split(' ')).toHaveLength(words);
      expect(titles.some((title) => title.includes(query))).toBe(true);
    }
  });

  test('a page’s telling words are known to the papers, and not more than 25', () => {
    const known = new Set(wordsOf(papers.map(({ title, abstract }) => `${title} ${abstract}`).join(' ')));
    const page = { title: papers[0]?.title ?? '', text: `${papers.map(({ abstract }) => abstract).join(' ')} qqqq` };
    const words = tellingWords(papers)(page).split(' ');
    expect(words).toHaveLength(25);
    expect(words.filter((word) => !known.has(word))).toEqual([]);
  });
});
