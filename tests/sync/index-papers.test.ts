// The stored index: always there for readers, whole again after any death, damage or older version.
import '../fresh-databases';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { takeDamage } from '../../lib/db/damage';
import { dropBefore } from '../../lib/db/days';
import { closeFeedDb, FEED_DB } from '../../lib/db/feed-db';
import { commitPapers, loadPaperIds } from '../../lib/db/papers';
import { isRepairDue } from '../../lib/db/repair';
import { type Sealed, seal } from '../../lib/db/sealed';
import {
  commitSegments,
  loadSearchPart,
  loadSegments,
  type NewSegment,
  type StoredSegment,
} from '../../lib/db/segments';
import type { Paper } from '../../lib/domain/paper';
import { titleKey } from '../../lib/domain/title-key';
import { buildSegment } from '../../lib/kin/build-segment';
import { allIds } from '../../lib/kin/ids';
import { readIds } from '../../lib/kin/read-ids';
import { idSections } from '../../lib/kin/segment-format';
import { openKin } from '../../lib/related/open-kin';
import { openSearch } from '../../lib/search/open-search';
import { searchPapers } from '../../lib/search/search-papers';
import { dropFromIndex, indexPapers, repairIndex } from '../../lib/sync/index-papers';
import { SEGMENTS_MAX } from '../../lib/sync/merge-policy';
import { runWhole } from '../../lib/util/run-sliced';
import { aPaper } from '../builders';
import { dieAtPut } from './die-at-put';

const paper = (n: number, overrides: Partial<Paper> = {}) =>
  aPaper({ id: `2608.${10_000 + n}`, title: `Expert router n${n}x`, date: '2026-08-20', ...overrides });
const some = (from: number, count: number) => Array.from({ length: count }, (_, i) => paper(from + i));

async function add(papers: readonly Paper[]): Promise<void> {
  await commitPapers(papers);
  await indexPapers();
}

/** What the parts for related papers and for search hold, each sorted. */
async function held(): Promise<{ kin: string[]; search: string[] }> {
  const [{ collection }, view] = await Promise.all([openKin(), openSearch()]);
  const { segments } = collection;
  const kin = segments.flatMap((segment) =>
    [...segment.lengths.keys()].filter((doc) => !segment.deleted.has(doc)).map((doc) => segment.idOf(doc)),
  );
  const search = [...view.deleted.keys()].filter((doc) => !view.deleted[doc]).map((doc) => view.idOf(doc));
  return { kin: kin.sort(), search: search.sort() };
}

async function expectWhole(): Promise<void> {
  const ids = (await loadPaperIds()).sort();
  expect(await held()).toEqual({ kin: ids, search: ids });
}

/** All of it, to be stored again otherwise. */
async function wholeOf({ key, ...record }: StoredSegment): Promise<NewSegment> {
  const search = await loadSearchPart(key);
  return { ...record, ...(search && { search }) };
}

const found = async (query: string) => (await searchPapers(query, 50)).hits.map(({ paper: { id } }) => id).sort();

afterEach(() => vi.restoreAllMocks());

describe('the stored index', () => {
  test('holds every paper once, through additions, changes and removals, in few segments', async () => {
    for (let n = 0; n < 30; n++) {
      await add([...some(n * 3, 3), paper(n, { title: `Renamed router n${n}x again` })]);
      expect((await loadSegments()).records.length).toBeLessThanOrEqual(SEGMENTS_MAX);
    }
    await expectWhole();
    expect(await found('renamed n7x')).toEqual(['2608.10007']);
    await commitPapers([paper(500, { date: '2026-08-25' })]);
    await dropFromIndex(await dropBefore('2026-08-24'));
    await indexPapers();
    await expectWhole();
    expect(await found('router')).toEqual(['2608.10500']);
  });

  test('can be killed before any of its transactions, and is whole after the next run', async () => {
    const open = IDBDatabase.prototype.transaction;
    let killed = true;
    for (let life = 0; killed; life++) {
      await closeFeedDb();
      indexedDB.deleteDatabase(FEED_DB);
      for (let n = 0; n < SEGMENTS_MAX; n++) await add(some(n * 2, 2));
      const before = (await held()).kin;
      await commitPapers([...some(100, 3), paper(1, { title: 'Changed' })]);

      let left = life;
      killed = false;
      vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
        if (left-- > 0) return open.apply(this, args);
        killed = true;
        throw new Error('The worker was killed.');
      });
      await indexPapers().catch((error: Error) => expect(error.message).toContain('killed'));
      vi.restoreAllMocks();

      const { kin, search } = await held();
      expect(search).toEqual(kin);
      expect(new Set(kin).size).toBe(kin.length);
      expect(kin).toEqual(expect.arrayContaining(before));
      await indexPapers();
      await expectWhole();
      expect(await found('changed')).toEqual(['2608.10001']);
      expect((await loadSegments()).records.length).toBeLessThanOrEqual(SEGMENTS_MAX);
    }
  });

  test('drops what left the feed, and adds what came to it, while the index did not hear of it', async () => {
    await add([...some(0, 5), paper(9, { date: '2026-08-01' })]);
    await dropBefore('2026-08-10');
    await indexPapers();
    await expectWhole();
    const { records, revision } = await loadSegments();
    await commitSegments({ add: [], remove: records.map(({ key }) => key), deleted: new Map(), revision });
    await indexPapers();
    await expectWhole();
  });
});

describe('a damaged part', () => {
  const none = { blob: new Blob(), sum: '' };
  const flipped = async ({ blob, sum }: Sealed, at: number) => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 4;
    return { blob: new Blob([bytes]), sum };
  };
  const cut = ({ blob, sum }: Sealed, size: number) => ({ blob: blob.slice(0, size), sum });
  /** Whole, but not as this version writes it. */
  const foreign = async (sealed: Sealed) => runWhole(seal(await (await flipped(sealed, 4)).blob.arrayBuffer()));
  const damages: [string, (record: NewSegment) => Promise<Partial<NewSegment>>][] = [
    ['flipped bit for related papers', async ({ kin }) => ({ kin: await flipped(kin, 700) })],
    ['flipped bit for search', async ({ search = none }) => ({ search: await flipped(search, 900) })],
    ['foreign version', async ({ kin, search = none }) => ({ kin: await foreign(kin), search: await foreign(search) })],
    ['cut', async ({ kin, search = none }) => ({ kin: cut(kin, 300), search: cut(search, 40) })],
    ['empty part', async () => ({ kin: none, search: none })],
  ];

  test.each(damages)('with a %s is left out, and built again from the papers', async (_, damage) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await add(some(0, 20));
    await add(some(20, 5));
    const { records, revision } = await loadSegments();
    const [first] = records;
    if (!first) throw new Error('nothing was indexed');
    const whole = await wholeOf(first);
    await commitSegments({
      add: [{ ...whole, ...(await damage(whole)) }],
      remove: [first.key],
      deleted: new Map(),
      revision,
    });

    const meanwhile = await held();
    expect(meanwhile.kin).toEqual(expect.arrayContaining(some(20, 5).map(({ id }) => id)));
    expect(meanwhile.search).toEqual(expect.arrayContaining(some(20, 5).map(({ id }) => id)));
    expect(takeDamage()).toBe(true);
    await repairIndex();
    await expectWhole();
    expect(takeDamage()).toBe(false);
    expect(await found('n3x')).toContain('2608.10003');
  });
});

describe('a repair', () => {
  const damaged = async (change: (record: NewSegment) => Promise<Partial<NewSegment>>) => {
    const { records, revision } = await loadSegments();
    for (const record of records) {
      const whole = await wholeOf(record);
      await commitSegments({
        add: [{ ...whole, ...(await change(whole)) }],
        remove: [record.key],
        deleted: new Map(),
        revision,
      });
    }
  };

  test('leaves each paper in its one place, even where a bit was flipped in an id', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await add(some(0, 20));
    await damaged(async ({ kin: { blob, sum } }) => {
      const bytes = await blob.arrayBuffer();
      const id = new Uint32Array(bytes, (idSections(bytes)?.codes.start ?? 0) + 4, 1);
      expect(id[0]).toBe(260_810_001);
      id[0] = 260_810_001 ^ 4;
      const read = await readIds(new Blob([bytes]));
      expect(read && allIds(read)).toContain('2608.10005');
      return { kin: { blob: new Blob([bytes]), sum } };
    });
    // What the feed says anew of the paper whose id it now looks like is deleted in that one's place.
    await add([paper(5, { title: 'Changed' })]);
    await repairIndex();
    await expectWhole();
    expect(await found('changed')).toEqual(['2608.10005']);
  });

  test('merges what it built in pieces, and goes on after a death where the damage shows no more', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await add(some(0, 2_500));
    await damaged(async () => ({ kin: { blob: new Blob(), sum: '' }, search: { blob: new Blob(), sum: '' } }));
    dieAtPut('segments', 1);
    await expect(repairIndex()).rejects.toThrow('killed');
    vi.restoreAllMocks();
    expect((await held()).kin.length).toBeLessThan(2_500);
    expect(await isRepairDue()).toBe(true);
    await repairIndex();
    await expectWhole();
    expect(await isRepairDue()).toBe(false);
    expect((await loadSegments()).records.length).toBeLessThanOrEqual(SEGMENTS_MAX);
  }, 60_000);
});

test('an index of the first version is built again from the papers', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const papers = some(0, 12);
  const db = await openDB(FEED_DB, 1, {
    upgrade(old) {
      const store = old.createObjectStore('papers', { keyPath: 'id' });
      for (const index of ['date', 'textRevision', 'repo', 'titleKey']) store.createIndex(index, index);
      old.createObjectStore('days', { keyPath: 'day' });
      old.createObjectStore('segments', { keyPath: 'key', autoIncrement: true });
      old.createObjectStore('search');
      old.createObjectStore('meta');
    },
  });
  const tx = db.transaction(['papers', 'segments', 'search', 'meta'], 'readwrite');
  for (const one of papers)
    tx.objectStore('papers').put({
      id: one.id,
      paper: one,
      date: one.date,
      textRevision: 1,
      titleKey: titleKey(one.title),
    });
  const [gone] = papers;
  if (gone) tx.objectStore('papers').delete(gone.id);
  tx.objectStore('segments').put({ blob: new Blob([buildSegment(papers)]), documents: 12, deleted: [0] });
  tx.objectStore('search').put({ json: new Blob(['{}']), revision: 1 }, 'minisearch');
  tx.objectStore('meta').put(1, 'revision');
  tx.objectStore('meta').put(1, 'kinRevision');
  await tx.done;
  db.close();

  expect(await held()).toEqual({ kin: [], search: [] });
  expect(takeDamage()).toBe(true);
  expect(await isRepairDue()).toBe(true);
  await repairIndex();
  await expectWhole();
  expect(await found('router n5x')).toEqual(['2608.10005']);
});
