import '../fresh-databases';
import { describe, expect, test } from 'vitest';
import { dropBefore } from '../../lib/db/days';
import { commitPapers } from '../../lib/db/papers';
import { searchPapers } from '../../lib/search/search-papers';
import { dropFromIndex, indexPapers } from '../../lib/sync/index-papers';
import { loadTrending } from '../../lib/trending/trending';
import { aPaper } from '../builders';

const papers = [
  aPaper({
    id: '2608.00001',
    title: 'Redesign Mixture-of-Experts Routers',
    authors: ['Songhao Wu'],
    keywords: [],
    upvotes: 5,
    date: '2026-08-21',
  }),
  aPaper({
    id: '2608.00002',
    title: 'Video world models',
    authors: ['Zoë Ångström'],
    keywords: ['diffusion'],
    upvotes: 50,
    date: '2026-08-18',
  }),
  aPaper({
    id: '2608.00003',
    title: 'Routing manifold alignment of experts',
    authors: ['Ziyue Li'],
    keywords: [],
    upvotes: 7,
    date: '2026-08-01',
  }),
];
async function store(some: Parameters<typeof commitPapers>[0]) {
  await commitPapers(some);
  await indexPapers();
}

const found = async (query: string) => (await searchPapers(query, 10)).hits.map(({ paper }) => paper.id);

describe('search as you type', () => {
  test.each([
    ['a word', 'video', ['2608.00002']],
    ['an unfinished word', 'mixture of exp', ['2608.00001']],
    ['a slip of the keyboard', 'manifodl', ['2608.00003']],
    ['an author without accents', 'angstrom', ['2608.00002']],
    ['a keyword', 'diffusion', ['2608.00002']],
    ['the first letter of a word', 'm', ['2608.00002', '2608.00001', '2608.00003']],
    ['what stands before the first letter of a word', 'manifold z', ['2608.00003']],
    ['an arXiv id', '2608.00003', ['2608.00003']],
    ['a link without its beginning', 'arxiv.org/pdf/2608.00003', ['2608.00003']],
    ['a word that a space finishes', 'rout ', ['2608.00003', '2608.00001']],
    ['a link with a version', 'https://arxiv.org/abs/2608.00003v2', ['2608.00003']],
    ['nothing known', 'zzzzqqq', []],
    ['only signs', '"*?', []],
  ])('finds by %s', async (_, query, ids) => {
    await store(papers);
    expect(await found(query)).toEqual(ids);
  });

  test('wants all words, and falls back to most of them', async () => {
    await store(papers);
    expect((await found('experts rout')).sort()).toEqual(['2608.00001', '2608.00003']);
    expect(await found('video zebra')).toEqual(['2608.00002']);
    expect(await searchPapers('video zebra', 10)).toMatchObject({ total: 1, some: true });
    expect(await searchPapers('video world', 10)).not.toHaveProperty('some');
  });

  test('takes a word with a space behind it for finished', async () => {
    await store(papers);
    expect((await found('expert rout')).length).toBe(2);
    await store([aPaper({ id: '2608.00004', title: 'To rout an enemy', authors: [], keywords: [] })]);
    expect(await found('rout ')).toEqual(['2608.00004']);
  });

  test('puts the papers of an author of that name before those of two who share it', async () => {
    const by = (id: string, ...authors: string[]) => aPaper({ id, title: `Paper ${id}`, authors, keywords: [] });
    await store([
      by('2608.00001', 'Yi Zhang', 'Wei Wang'),
      by('2608.00002', 'Yi Wang', 'A', 'B', 'C', 'D', 'E', 'F'),
      by('2608.00003', 'Wang Li', 'Yi Chen'),
    ]);
    expect((await found('yi wang'))[0]).toBe('2608.00002');
    expect((await found('wang yi'))[0]).toBe('2608.00002');
    expect((await found('yi wa'))[0]).toBe('2608.00002');
  });

  test('marks in the title what matched', async () => {
    await store(papers);
    const { hits } = await searchPapers('experts rout', 5);
    const marked = hits.map(({ paper, titleMarks }) => titleMarks.map(([start, end]) => paper.title.slice(start, end)));
    expect(marked.sort()).toEqual([
      ['Experts', 'Routers'],
      ['Routing', 'experts'],
    ]);
  });

  test('knows papers that came, changed or went since it was stored', async () => {
    await store(papers);
    await store([
      aPaper({ id: '2608.00004', title: 'Late arrival' }),
      { ...papers[0], title: 'Renamed entirely' } as never,
    ]);
    expect(await found('late')).toEqual(['2608.00004']);
    expect(await found('renamed')).toEqual(['2608.00001']);
    expect(await found('redesign')).toEqual([]);
    await dropFromIndex(await dropBefore('2026-08-10'));
    expect(await found('manifold')).toEqual([]);
  });

  test('takes questions that come all at once', async () => {
    await store(papers);
    const answers = await Promise.all(['video', 'mixture', 'manifold'].map(found));
    expect(answers).toEqual([['2608.00002'], ['2608.00001'], ['2608.00003']]);
  });
});

describe('trending', () => {
  test('counts its periods back from the newest day', async () => {
    await store(papers);
    const ids = async (period: 'today' | 'week' | 'month') => (await loadTrending(period)).map(({ id }) => id);
    expect(await ids('today')).toEqual(['2608.00001']);
    expect(await ids('week')).toEqual(['2608.00002', '2608.00001']);
    expect(await ids('month')).toEqual(['2608.00002', '2608.00003', '2608.00001']);
  });
});
