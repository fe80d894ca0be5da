import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Paper } from '../../lib/domain/paper';
import { parsePage } from '../../lib/feed/huggingface';
import { parseItem } from '../../lib/feed/huggingface-item';
import { aRawItem } from './feed-items';

const DAY = '2026-08-21';

describe('an item of the feed', () => {
  test('becomes a paper with clean text, featured on the day asked for', () => {
    expect(parseItem(aRawItem(), DAY)).toEqual({
      id: '2608.19880',
      title: 'Worlds that answer back',
      abstract: 'An agent learns more when its world changes.',
      authors: ['Ada Lovelace'],
      authorCount: 1,
      date: DAY,
      published: '2026-08-20',
      upvotes: 163,
      comments: 2,
      keywords: [],
      source: 'huggingface',
    });
  });

  test('is one paper whatever version its id names', () => {
    expect(parseItem(aRawItem({ id: '2608.19880v3' }), DAY)?.id).toBe('2608.19880');
  });

  test.each([
    ['a sub-folder', 'https://github.com/HITsz-TMG/Uni-MoE/tree/master/UniMoE-Audio', 'HITsz-TMG/Uni-MoE'],
    ['a line break inside', 'https://github.com/\nFightingFighting/NeuroAda.git', 'FightingFighting/NeuroAda'],
    ['a query', 'https://github.com/open-tinker/OpenTinker?tab=readme-ov-file', 'open-tinker/OpenTinker'],
    ['trailing slashes', 'https://github.com/Alibaba-NLP/WebAgent//', 'Alibaba-NLP/WebAgent'],
    ['another host', 'https://github.com.evil.example/a/b', undefined],
    ['a script', 'javascript:alert(1)', undefined],
  ])('names its repository plainly: %s', (_, raw, repo) => {
    expect(parseItem(aRawItem({ githubRepo: raw }), DAY)?.github).toBe(repo);
  });

  test('reads fields where an older feed had them, on the item', () => {
    const paper = parseItem(aRawItem({ title: undefined, summary: undefined }, { summary: 'On the item.' }), DAY);
    expect(paper).toMatchObject({ title: 'Worlds that answer back', abstract: 'On the item.' });
  });

  test('keeps markup as text and drops links that leave http(s)', () => {
    const paper = parseItem(
      aRawItem({ title: '<img src=x onerror=alert(1)> nets', projectPage: 'javascript:alert(1)' }),
      DAY,
    );
    expect(paper?.title).toBe('<img src=x onerror=alert(1)> nets');
    expect(paper?.projectUrl).toBeUndefined();
  });

  test.each([
    ['no title anywhere', aRawItem({ title: '' }, { title: ' \n ' })],
    ['a title of 1 MB', aRawItem({ title: 'x'.repeat(1e6) }, { title: 'x'.repeat(1e6) })],
    ['no id', aRawItem({ id: undefined })],
    ['an id that is no paper', aRawItem({ id: '../../etc' })],
    ['a string', "{'paper': {'id': '2412.07730'}}"],
    ['null', null],
  ])('is rejected with %s', (_, raw) => {
    expect(parseItem(raw, DAY)).toBeNull();
  });

  test('survives any field gone wrong, as long as id and title are right', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'summary',
            'authors',
            'upvotes',
            'ai_keywords',
            'githubRepo',
            'githubStars',
            'projectPage',
            'publishedAt',
            'ai_summary',
          ),
          fc.anything(),
        ),
        (wrong) => {
          const paper = parseItem(aRawItem(wrong), DAY);
          expect(paper?.id).toBe('2608.19880');
          expect(Paper.safeParse(paper).success).toBe(true);
        },
      ),
    );
  });
});

test('good items of a page are kept and bad ones counted, whatever stands between them', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.constant('good'))), (mix) => {
      const good = mix.filter((value) => value === 'good').length;
      const page = parsePage(JSON.stringify(mix.map((value) => (value === 'good' ? aRawItem() : value))), DAY);
      expect(page.ok && page.value.papers.length).toBe(good);
      expect(page.ok && page.value.rejected).toBe(mix.length - good);
    }),
  );
});
