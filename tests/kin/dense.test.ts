// What is learned of the feed's own words: it brings together what shares a subject without sharing words, and is whole or not at all.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../lib/kin/build-segment';
import { type DenseModel, openModel } from '../../lib/kin/dense/dense-model';
import { type DenseRows, mergeRows, openRows } from '../../lib/kin/dense/dense-rows';
import { foldInSegment } from '../../lib/kin/dense/fold-in';
import { pageVector } from '../../lib/kin/dense/page-vector';
import { kernel } from '../../lib/kin/kernel/choose-kernel';
import { Segment } from '../../lib/kin/segment';
import { runSliced, runWhole } from '../../lib/util/run-sliced';
import { seeded } from '../../lib/util/seeded';
import { aTopicalFeed, TOPICS } from './topical-feed';
import { trainWhole } from './train-whole';

const FEED = aTopicalFeed(600);

function open(papers = FEED, deleted: number[] = []): Segment {
  const segment = Segment.open(buildSegment(papers), deleted);
  if (!segment) throw new Error('the segment that was just built cannot be read');
  return segment;
}

function trained(): { bytes: ArrayBuffer; model: DenseModel } {
  const bytes = runWhole(trainWhole([open()]));
  const model = bytes && openModel(bytes, 'test');
  if (!bytes || !model) throw new Error('nothing was trained');
  return { bytes, model };
}

function rowsOf(model: DenseModel, segment: Segment): DenseRows {
  const rows = openRows(runWhole(foldInSegment(model, segment)));
  if (!rows) throw new Error('the rows that were just made cannot be read');
  return rows;
}

const { bytes, model } = trained();

describe('what is learned of a feed', () => {
  test('brings a page near to papers of its subject that share none of its words', () => {
    const [topic = [], other = []] = TOPICS;
    const half = topic.length / 2;
    const papers = [
      { id: 'found', title: topic.slice(0, half).join(' '), abstract: '' },
      { id: 'same', title: topic.slice(half).join(' '), abstract: '' },
      { id: 'other', title: other.slice(half).join(' '), abstract: '' },
    ];
    const rows = rowsOf(model, open(papers));
    const page = pageVector([{ rows, doc: 0, score: 1 }]);
    if (!page) throw new Error('the paper found has no vector');
    const [found, same, another] = kernel().cosines(rows, [0, 1, 2], page);
    expect(found).toBeCloseTo(1, 2);
    expect(same).toBeGreaterThan(0.5);
    expect(another).toBeLessThan(0.2);
  });

  test('is the same in one go and in slices, from one segment and from several', async () => {
    const parts = [open(FEED.slice(0, 200)), open(FEED.slice(200))];
    const sliced = await runSliced(trainWhole(parts), 0);
    expect(new Uint8Array(sliced ?? new ArrayBuffer(0))).toEqual(new Uint8Array(bytes));
  });

  test('is nothing where there is too little to learn from', () => {
    expect(runWhole(trainWhole([open(FEED.slice(0, 40))]))).toBeNull();
    expect(runWhole(trainWhole([]))).toBeNull();
  });

  test('says nothing of a page whose papers have no vectors', () => {
    const unheard = rowsOf(model, open([{ id: 'unheard', title: 'unheard', abstract: '' }]));
    expect(pageVector([{ rows: unheard, doc: 0, score: 1 }])).toBeNull();
    expect(pageVector([{ rows: null, doc: 0, score: 1 }])).toBeNull();
    expect(pageVector([])).toBeNull();
  });

  test('places a page by the papers that its terms found first, the better ones before all', () => {
    const [topic = [], other = []] = TOPICS;
    const rows = rowsOf(
      model,
      open([
        { id: 'a', title: topic.join(' '), abstract: '' },
        { id: 'b', title: other.join(' '), abstract: '' },
      ]),
    );
    const at = (scores: readonly number[]) =>
      kernel().cosines(
        rows,
        [0, 1],
        pageVector(scores.map((score, doc) => ({ rows, doc, score }))) ?? new Float32Array(),
      );
    const [near = 0, far = 0] = at([1, 0.3]);
    expect(near).toBeGreaterThan(0.95);
    expect(far).toBeLessThan(near);
    const behind = Array.from({ length: 30 }, () => ({ rows, doc: 1, score: 0.9 }));
    const first = Array.from({ length: 10 }, () => ({ rows, doc: 0, score: 1 }));
    expect(pageVector([...first, ...behind])).toEqual(pageVector(first));
  });

  test('notices any cut and a foreign version', () => {
    const random = seeded(9);
    for (let n = 0; n < 60; n++)
      expect(openModel(bytes.slice(0, Math.floor(random() * bytes.byteLength)), 'test')).toBeNull();
    const foreign = bytes.slice(0);
    new Uint32Array(foreign)[1] = 1;
    expect(openModel(foreign, 'test')).toBeNull();
  });
});

describe('vectors of a segment', () => {
  test('do not depend on how the papers were split, and survive a merge without what was deleted', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(59), { maxLength: 30 }), (deleted) => {
        const papers = FEED.slice(0, 60);
        const halves = [0, 30].map((from) => {
          const own = deleted.filter((doc) => doc >= from && doc < from + 30).map((doc) => doc - from);
          return { rows: rowsOf(model, open(papers.slice(from, from + 30))), deleted: new Set(own) };
        });
        const left = papers.filter((_, doc) => !deleted.includes(doc));
        const merged = new Uint8Array(runWhole(mergeRows(halves)));
        expect(merged).toEqual(new Uint8Array(runWhole(foldInSegment(model, open(left)))));
      }),
      { numRuns: 20 },
    );
  });

  test('notice any cut and a foreign version', () => {
    const rows = runWhole(foldInSegment(model, open(FEED.slice(0, 3))));
    for (let size = 0; size < rows.byteLength; size++) expect(openRows(rows.slice(0, size))).toBeNull();
    new Uint32Array(rows)[1] = 1;
    expect(openRows(rows)).toBeNull();
  });
});
