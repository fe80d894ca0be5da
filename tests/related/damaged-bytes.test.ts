// Whatever bit is flipped in the stored bytes, nobody gets to see a wrong answer.
import '../fresh-databases';
import { expect, test } from 'vitest';
import { takeDamage } from '../../lib/db/damage';
import { loadModel } from '../../lib/db/model';
import { commitPapers } from '../../lib/db/papers';
import type { Sealed } from '../../lib/db/sealed';
import { commitModel, commitSegments, loadSegments, type StoredSegment, saveDense } from '../../lib/db/segments';
import { findRelated } from '../../lib/related/find-related';
import { currentModel } from '../../lib/sync/current-model';
import { indexPapers } from '../../lib/sync/index-papers';
import { trainIfDue } from '../../lib/sync/train-model';
import { seeded } from '../../lib/util/seeded';
import { aPaper, aSubject } from '../builders';
import { aTopicalFeed, TOPICS } from '../kin/topical-feed';

const FEED = aTopicalFeed(560).map((paper) => aPaper({ ...paper, date: '2026-08-20' }));
const PAGE = aSubject({ ids: {}, title: 'A neural page', text: (TOPICS[0] ?? []).slice(0, 14).join(' ') });
const FLIPS = 25;

const related = async () => (await findRelated(PAGE)).related.map(({ paper, why }) => [paper.id, why] as const);

async function flipped({ blob, sum }: Sealed, random: () => number): Promise<Sealed> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return { blob: new Blob([bytes]), sum };
}

async function replace({ key }: StoredSegment, by: StoredSegment): Promise<StoredSegment> {
  const { revision } = await loadSegments();
  const { key: _, ...record } = by;
  await commitSegments({ add: [record], remove: [key], deleted: new Map(), revision });
  const { records } = await loadSegments();
  return records.at(-1) ?? by;
}

async function indexed(): Promise<StoredSegment> {
  for (const papers of [FEED.slice(0, 500), FEED.slice(500)]) {
    await commitPapers(papers);
    await indexPapers();
  }
  await trainIfDue();
  const [first] = (await loadSegments()).records;
  if (!first?.dense) throw new Error('a segment with vectors was expected');
  takeDamage();
  return first;
}

test('a bit flipped in a segment: the answer is that of the rest', async () => {
  const first = await indexed();
  const random = seeded(5);
  let stored = await replace(first, { ...first, kin: { blob: new Blob(), sum: '' } });
  const rest = await related();
  expect(rest.length).toBeGreaterThan(0);
  for (let n = 0; n < FLIPS; n++) {
    takeDamage();
    stored = await replace(stored, { ...first, kin: await flipped(first.kin, random) });
    expect(await related()).toEqual(rest);
    expect(takeDamage()).toBe(true);
  }
  await replace(stored, first);
  expect(await related()).not.toEqual(rest);
}, 60_000);

test('a bit flipped in vectors: the answer goes without them', async () => {
  const first = await indexed();
  const random = seeded(6);
  const whole = await related();
  const { dense, ...bare } = first;
  if (!dense) throw new Error('vectors were expected');
  const { key } = await replace(first, bare);
  const without = await related();
  expect(without).not.toEqual(whole);
  for (let n = 0; n < FLIPS; n++) {
    await saveDense(new Map([[key, { ...dense, id: `flip ${n}`, ...(await flipped(dense, random)) }]]));
    expect(await related()).toEqual(without);
    expect(takeDamage()).toBe(true);
  }
  await saveDense(new Map([[key, dense]]));
  expect(await related()).toEqual(whole);
}, 60_000);

test('a bit flipped in what was learned: no answer needs it, and who adds papers notices', async () => {
  await indexed();
  const model = await loadModel();
  if (!model) throw new Error('a model was expected');
  const random = seeded(7);
  const whole = await related();
  for (let n = 0; n < FLIPS; n++) {
    await commitModel({ ...model, name: `flip ${n}`, ...(await flipped(model, random)) }, new Map());
    expect(await related()).toEqual(whole);
    expect(takeDamage()).toBe(false);
    expect(await currentModel()).toBeNull();
    expect(takeDamage()).toBe(true);
  }
}, 60_000);
