// One order for one page, however the papers were split, by terms and vectors alike.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect } from '../../lib/kin/collection';
import { newRows, setRow, viewOf } from '../../lib/kin/dense/dense-rows';
import { readPageTerms } from '../../lib/kin/page-terms';
import type { KinIndex } from '../../lib/related/kin-index';
import { bestOf, rankPapers } from '../../lib/related/rank-papers';
import { TOPICS } from '../kin/topical-feed';
import { FEED, indexOf, open } from './topical-index';

const words = TOPICS.flat();
const WHOLE = indexOf([FEED]);

const orderOf = (index: KinIndex, title: string, text: string, without?: ReadonlySet<string>) =>
  bestOf(rankPapers(index, readPageTerms(title, text), without), 40).map(
    ({ id, score }) => `${id} ${score.toFixed(6)}`,
  );

describe('the ranking', () => {
  test('is the same from one segment and from twenty, for short texts and for pages', () => {
    const twenty = indexOf(Array.from({ length: 20 }, (_, i) => FEED.slice(i * 30, i * 30 + 30)));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 8 }),
        fc.array(fc.constantFrom(...words), { maxLength: 150 }),
        (title, text) => {
          expect(orderOf(twenty, title.join(' '), text.join(' '))).toEqual(
            orderOf(WHOLE, title.join(' '), text.join(' ')),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('brings papers of the page’s subject first, also those that share few of its words', () => {
    const [topic = []] = TOPICS;
    const found = bestOf(rankPapers(WHOLE, readPageTerms('', topic.slice(0, 10).join(' '))), 60);
    expect(found.length).toBeGreaterThan(0);
    for (const { id } of found) expect((Number(id.slice(5)) - 10_000) % TOPICS.length).toBe(0);
  });

  test('leaves the page’s own paper out, and does not measure the others by it', () => {
    const [own] = FEED;
    if (!own) throw new Error('an empty feed');
    const matches = bestOf(rankPapers(WHOLE, readPageTerms(own.title, own.abstract), new Set([own.id])), 5);
    expect(matches.map(({ id }) => id)).not.toContain(own.id);
    expect(Math.max(...matches.map(({ score }) => score))).toBeGreaterThan(0.85);
  });

  test('is the beginning of what it is when more is asked for, also where vectors point away', () => {
    const papers = Array.from({ length: 14 }, (_, i) => ({
      id: `2601.${10_000 + i}`,
      title: `expert ${i === 13 ? 'x' : 'router router'}`,
      abstract: '',
    }));
    const rows = viewOf(newRows(14, 4));
    for (let doc = 0; doc < 14; doc++) setRow(rows, doc, Float32Array.of(doc === 13 ? -1 : 1, doc / 20, 0, 0), 0);
    const index = { collection: collect([open(papers)]), rows: [rows] };
    const of = (limit: number) => bestOf(rankPapers(index, readPageTerms('', 'expert router')), limit);
    expect(of(14).at(-1)?.score).toBeLessThan(0);
    for (const limit of [1, 5, 13, 14, 15, 400]) expect(of(limit)).toEqual(of(400).slice(0, limit));
    expect(of(400)).toHaveLength(14);
  });

  test('is empty for a page none of whose words is known, and for an empty index', () => {
    expect(orderOf(WHOLE, 'nothing heard', 'of this')).toEqual([]);
    expect(orderOf(indexOf([]), 'boke', 'bola')).toEqual([]);
    expect(orderOf(indexOf([[]]), 'boke', 'bola')).toEqual([]);
  });
});
