import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, type Indexable } from '../../lib/kin/build-segment';
import { collect } from '../../lib/kin/collection';
import { mergeSegments } from '../../lib/kin/merge-segments';
import { readPageTerms } from '../../lib/kin/page-terms';
import { prepareQuery } from '../../lib/kin/query';
import { topMatches } from '../../lib/kin/score';
import { Segment } from '../../lib/kin/segment';
import { SEGMENT_VERSION } from '../../lib/kin/segment-format';
import { runSliced, runWhole } from '../../lib/util/run-sliced';

const encoder = new TextEncoder();
const WORDS =
  'expert router gpu memory offload kernel attention cache diffusion video robot policy reward agent token prune'.split(
    ' ',
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 30 }).map((words) => words.join(' '));
const corpus = fc
  .array(fc.record({ title: sentence, abstract: sentence }), { minLength: 1, maxLength: 40 })
  .map((papers) => papers.map((paper, i): Indexable => ({ id: `2601.${String(10_000 + i)}`, ...paper })));

function open(papers: readonly Indexable[], deleted: number[] = []): Segment {
  const segment = Segment.open(buildSegment(papers), deleted);
  if (!segment) throw new Error('the segment that was just built cannot be read');
  return segment;
}

function rank(segments: Segment[], title: string, text: string) {
  const collection = collect(segments);
  return topMatches(collection, prepareQuery(collection, readPageTerms(title, text).weights), 20).map(
    ({ id, score }) => [id, score.toFixed(9)],
  );
}

describe('segments', () => {
  test('rank the same however the papers were split', () => {
    fc.assert(
      fc.property(corpus, sentence, fc.integer({ min: 1, max: 7 }), (papers, query, size) => {
        const parts: Segment[] = [];
        for (let i = 0; i < papers.length; i += size) parts.push(open(papers.slice(i, i + size)));
        expect(rank(parts, query, query)).toEqual(rank([open(papers)], query, query));
      }),
    );
  });

  test('rank the same after a merge as before it', () => {
    fc.assert(
      fc.property(corpus, sentence, (papers, query) => {
        const half = Math.ceil(papers.length / 2);
        const parts = [open(papers.slice(0, half)), open(papers.slice(half))];
        const merged = Segment.open(runWhole(mergeSegments(parts)));
        expect(merged && rank([merged], query, '')).toEqual(rank(parts, query, ''));
      }),
    );
  });

  test('merged are byte for byte the segment built at once from the papers that are left', () => {
    fc.assert(
      fc.property(corpus, fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.boolean()), (papers, size, drops) => {
        const dropped = papers.map(() => drops.next().value === true);
        const parts: Segment[] = [];
        for (let i = 0; i < papers.length; i += size) {
          const slice = papers.slice(i, i + size);
          parts.push(
            open(
              slice,
              slice.flatMap((_, doc) => (dropped[i + doc] ? [doc] : [])),
            ),
          );
        }
        const left = papers.filter((_, i) => !dropped[i]);
        expect(new Uint8Array(runWhole(mergeSegments(parts)))).toEqual(new Uint8Array(buildSegment(left)));
      }),
    );
  });

  test('are the same whether built in batches or slices, at once or with pauses', async () => {
    const papers = Array.from({ length: 700 }, (_, i) => ({
      id: `2601.${10_000 + i}`,
      title: `expert ${WORDS[i % WORDS.length]} word${i}`,
      abstract: `gpu ${WORDS[(i * 7) % WORDS.length]} memory memory`,
    }));
    const whole = open(papers);
    const parts = [open(papers.slice(0, 350)), open(papers.slice(350))];
    const merged = await runSliced(mergeSegments(parts), 0);
    expect(new Uint8Array(merged)).toEqual(new Uint8Array(buildSegment(papers)));
    expect(whole.documents).toBe(700);
    const docs = new Int32Array(700);
    const weights = new Uint8Array(700);
    const term = whole.find(encoder.encode('memory'));
    expect(whole.readPostings(term, docs, weights)).toBe(700);
    const visited: [number, number][] = [];
    whole.eachPosting(term, (doc, weight) => visited.push([doc, weight]));
    expect([...docs].map((doc, i) => [doc, weights[i]])).toEqual(visited);
  });

  test('keep to the order of bytes where that of UTF-16 is another', () => {
    const papers = ['expert 𐐨𐐩 router', '﨎﨏 expert', '𐐨𐐩 router'].map((title, i) => ({
      id: `p${i}`,
      title,
      abstract: '',
    }));
    const merged = runWhole(mergeSegments(papers.map((paper) => open([paper]))));
    expect(new Uint8Array(merged)).toEqual(new Uint8Array(buildSegment(papers)));
    const segment = open(papers);
    for (const term of ['𐐨𐐩', '﨎﨏', 'expert']) expect(segment.find(encoder.encode(term))).toBeGreaterThanOrEqual(0);
  });

  test('lose deleted documents for good in a merge', () => {
    const papers = [0, 1, 2].map((i) => ({ id: `p${i}`, title: 'expert router', abstract: 'gpu memory' }));
    const merged = Segment.open(runWhole(mergeSegments([open(papers, [1])])));
    expect([0, 1].map((doc) => merged?.idOf(doc))).toEqual(['p0', 'p2']);
    expect(merged?.documents).toBe(2);
  });

  test('never answer with a deleted document', () => {
    const papers = [0, 1, 2].map((i) => ({ id: `p${i}`, title: 'expert router', abstract: 'gpu memory' }));
    expect(rank([open(papers, [1])], 'expert router gpu', '').map(([id]) => id)).toEqual(['p0', 'p2']);
  });

  test('find what can be found however much is deleted', () => {
    const papers = Array.from({ length: 120 }, (_, i) => ({
      id: `p${i}`,
      title: i < 90 ? 'expert router' : 'expert',
      abstract: 'gpu memory',
    }));
    const dead = Array.from({ length: 90 }, (_, i) => i);
    expect(rank([open(papers, dead)], 'expert router gpu memory', '')).toHaveLength(20);
  });

  test('notice any cut and a foreign version', () => {
    const bytes = buildSegment([{ id: 'p', title: 'expert router', abstract: 'gpu memory offload' }]);
    const foreign = bytes.slice(0);
    new Uint32Array(foreign)[1] = SEGMENT_VERSION - 1;
    expect(Segment.open(foreign)).toBeNull();
    for (let size = 0; size < bytes.byteLength; size += 4) expect(Segment.open(bytes.slice(0, size))).toBeNull();
  });

  test('hold no papers and answer nothing when there are none', () => {
    expect(rank([open([])], 'expert', 'router')).toEqual([]);
    expect(rank([], 'expert', 'router')).toEqual([]);
  });
});
