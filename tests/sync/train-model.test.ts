// The training in the worker: in steps that can each be the last, installed whole or not at all, and followed by whoever changes the index.
import '../fresh-databases';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { takeDamage } from '../../lib/db/damage';
import { closeFeedDb, openFeedDb } from '../../lib/db/feed-db';
import { loadModel, loadTraining, saveTraining } from '../../lib/db/model';
import { commitPapers } from '../../lib/db/papers';
import { commitModel, loadSegments, saveDense } from '../../lib/db/segments';
import { modelTerm, openModel } from '../../lib/kin/dense/dense-model';
import { readPageTerms } from '../../lib/kin/page-terms';
import { openKin } from '../../lib/related/open-kin';
import { bestOf, rankPapers } from '../../lib/related/rank-papers';
import { dropFromIndex, indexPapers, repairIndex } from '../../lib/sync/index-papers';
import { isTrainingDue, trainIfDue } from '../../lib/sync/train-model';
import { aPaper } from '../builders';
import { aTopicalFeed, TOPICS } from '../kin/topical-feed';
import { dieAtPut } from './die-at-put';

const FEED = aTopicalFeed(520).map((paper) => aPaper({ ...paper, date: '2026-08-20' }));

/** What makes a feed of `documents` papers of it. */
const later = (documents: number) =>
  aTopicalFeed(documents)
    .slice(520)
    .map((paper) => aPaper({ ...paper, date: '2026-08-21' }));

async function index(papers: typeof FEED): Promise<void> {
  await commitPapers(papers);
  await indexPapers();
}

/** By segment: whether its papers have vectors that count. */
const withVectors = async () => (await openKin()).rows.map((rows) => rows !== null);

/** Papers for a page of one subject's words. */
async function ranked(topic: number) {
  const words = TOPICS[topic] ?? [];
  return bestOf(rankPapers(await openKin(), readPageTerms('', words.slice(0, 12).join(' '))), 30);
}

afterEach(() => vi.restoreAllMocks());

describe('the training', () => {
  test('waits for a feed that has something to teach', async () => {
    await index(FEED.slice(0, 60));
    expect(await isTrainingDue()).toBe(false);
    await trainIfDue();
    expect(await loadModel()).toBeUndefined();
    expect((await ranked(0)).every(({ dense }) => dense === null)).toBe(true);
  });

  test('gives every paper a vector, and the ranking follows', async () => {
    await index(FEED);
    await trainIfDue();
    expect(await withVectors()).toEqual([true]);
    expect((await loadModel())?.documents).toBe(520);
    expect(await loadTraining()).toBeUndefined();
    for (const { dense } of await ranked(0)) expect(dense).toBeGreaterThan(0.3);
    expect(await isTrainingDue()).toBe(false);
  });

  test('is followed by papers that come, change and go', async () => {
    await index(FEED);
    await trainIfDue();
    await index(later(540));
    await index([aPaper({ ...FEED[0], title: TOPICS[1]?.slice(0, 6).join(' ') ?? '' })]);
    expect((await withVectors()).every(Boolean)).toBe(true);
    await dropFromIndex(FEED.slice(0, 300).map(({ id }) => id));
    await indexPapers();
    expect((await withVectors()).every(Boolean)).toBe(true);
    expect((await ranked(0)).some(({ dense }) => dense === null)).toBe(false);
  });

  test('is done anew when the feed has grown by a third', async () => {
    await index(FEED);
    await trainIfDue();
    const before = (await loadModel())?.name;
    await index(later(720));
    expect(await isTrainingDue()).toBe(true);
    await trainIfDue();
    expect((await loadModel())?.name).not.toBe(before);
    expect((await withVectors()).every(Boolean)).toBe(true);
  });

  test('is done anew when as many papers came as went', async () => {
    await index(FEED);
    await trainIfDue();
    await index(later(700));
    await dropFromIndex(FEED.slice(0, 180).map(({ id }) => id));
    expect(await isTrainingDue()).toBe(true);
    await trainIfDue();
    expect(await isTrainingDue()).toBe(false);
  });

  test('begun on a feed that has long outgrown it is begun anew', async () => {
    await index(FEED);
    dieAtPut('training', 2);
    await expect(trainIfDue()).rejects.toThrow('killed');
    vi.restoreAllMocks();
    expect((await loadTraining())?.documents).toBe(520);
    await index(
      aTopicalFeed(900)
        .slice(520)
        .map((paper) => aPaper({ ...paper, title: `${paper.title} lately`, date: '2026-08-21' })),
    );
    await trainIfDue();
    const model = await loadModel();
    expect(model?.documents).toBe(900);
    const opened = model && openModel(await model.blob.arrayBuffer(), model.name);
    expect(opened && modelTerm(opened, new TextEncoder().encode('lately'))).toBeGreaterThan(-1);
  });

  test('can be killed before any of its transactions: answers go on, and the next run ends it', async () => {
    await index(FEED);
    const open = IDBDatabase.prototype.transaction;
    let killed = true;
    let lives = 0;
    for (; killed; lives++) {
      await closeFeedDb();
      let left = 6;
      killed = false;
      vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
        if (left-- > 0) return open.apply(this, args);
        killed = true;
        throw new Error('The worker was killed.');
      });
      await trainIfDue().catch((error: Error) => expect(error.message).toContain('killed'));
      vi.restoreAllMocks();
      expect(await ranked(0)).toHaveLength(30);
      if (killed) expect(await withVectors()).toEqual([false]);
      // Six transactions a life are enough for two steps: what they found is kept.
      expect(lives).toBeLessThan(10);
    }
    expect(await withVectors()).toEqual([true]);
    expect(lives).toBeGreaterThan(2);
  }, 60_000);
});

describe('damage', () => {
  const flipped = async (blob: Blob) => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 16;
    return new Blob([bytes]);
  };

  test('of a segment’s vectors is noticed, does not stop an answer, and is mended', async () => {
    await index(FEED);
    await trainIfDue();
    const [record] = (await loadSegments()).records;
    if (!record?.dense) throw new Error('vectors were expected');
    await saveDense(new Map([[record.key, { ...record.dense, id: 'b', blob: await flipped(record.dense.blob) }]]));
    expect(await withVectors()).toEqual([false]);
    expect(await ranked(0)).toHaveLength(30);
    expect(takeDamage()).toBe(true);
    await repairIndex();
    expect(await withVectors()).toEqual([true]);
  });

  test('leaves vectors of a training that is gone: they are not compared with those of most papers, and are mended', async () => {
    await index(FEED);
    await trainIfDue();
    await index(later(525));
    const [, added] = (await loadSegments()).records;
    if (!added?.dense) throw new Error('vectors were expected');
    await saveDense(new Map([[added.key, { ...added.dense, id: 'a', model: 'of another training' }]]));
    expect(await withVectors()).toEqual([true, false]);
    await repairIndex();
    expect(await withVectors()).toEqual([true, true]);
  });

  test('of a training that was cut off is noticed, and it begins anew', async () => {
    await index(FEED);
    dieAtPut('training', 2);
    await expect(trainIfDue()).rejects.toThrow('killed');
    vi.restoreAllMocks();
    const state = await loadTraining();
    if (!state) throw new Error('a training was expected');
    const flawed = state.basis.slice();
    flawed[7] = Number.NaN;
    await (await openFeedDb()).put('training', { ...state, basis: flawed }, 'state');
    expect(await loadTraining()).toBeUndefined();
    await saveTraining({ ...state, basis: state.basis.slice(0, state.basis.length - 6) });
    await trainIfDue();
    expect((await ranked(0)).every(({ dense }) => dense !== null && dense > 0.3)).toBe(true);
  });

  test('of what was learned is noticed, and it is learned again', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await index(FEED);
    await trainIfDue();
    const model = await loadModel();
    if (!model) throw new Error('a model was expected');
    await commitModel({ ...model, name: 'flawed', blob: await flipped(model.blob) }, new Map());
    await index(later(525));
    expect(takeDamage()).toBe(true);
    expect(await withVectors()).toEqual([true, false]);
    await repairIndex();
    expect(await isTrainingDue()).toBe(true);
    await trainIfDue();
    expect(await withVectors()).toEqual([true, true]);
  });
});
