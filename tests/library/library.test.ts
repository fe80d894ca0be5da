import '../fresh-databases';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { closeFeedDb } from '../../lib/db/feed-db';
import { commitPapers } from '../../lib/db/papers';
import { libraryMirrorItem, savedIdsItem } from '../../lib/items';
import { loadLibrary, reconcileLibrary, removePaper, restorePaper, savePaper } from '../../lib/library/library';
import { closeLibraryDb, openLibraryDb } from '../../lib/library/library-db';
import { aPaper } from '../builders';

const A = aPaper({ id: '2608.00001', title: 'First' });
const B = aPaper({ id: '2608.00002', title: 'Second' });
let op = 0;
const on = (paperId: string) => ({ opId: `operation-${op++}`, paperId });
const listed = async () => (await loadLibrary()).map(({ id }) => id);

/** The browser drops all databases and keeps extension storage. */
async function loseDatabases() {
  await closeFeedDb();
  await closeLibraryDb();
  globalThis.indexedDB = new IDBFactory();
}

describe('the reading list', () => {
  test('holds what was saved, last saved first, with the paper itself', async () => {
    await commitPapers([A, B]);
    await savePaper(on(A.id));
    await savePaper(on(B.id));
    expect(await listed()).toEqual([B.id, A.id]);
    expect((await loadLibrary())[0]?.paper).toEqual(B);
    expect(await savedIdsItem.get()).toEqual([A.id, B.id]);
  });

  test('outlives the feed that its papers came from', async () => {
    await commitPapers([A]);
    await savePaper(on(A.id));
    await closeFeedDb();
    indexedDB.deleteDatabase('paperkin-feed');
    expect(await listed()).toEqual([A.id]);
    expect((await savePaper(on(A.id))).ok).toBe(true);
  });

  test('brings a removed paper back as it was', async () => {
    await commitPapers([A]);
    const saved = await savePaper(on(A.id));
    await removePaper(on(A.id));
    expect(await listed()).toEqual([]);
    expect(await savedIdsItem.get()).toEqual([]);
    const restored = await restorePaper(on(A.id));
    expect(restored.ok && saved.ok && restored.value.addedAt === saved.value.addedAt).toBe(true);
    expect(await listed()).toEqual([A.id]);
  });

  test('carries a repeated operation out once', async () => {
    await commitPapers([A]);
    const save = on(A.id);
    await savePaper(save);
    await removePaper(on(A.id));
    expect((await savePaper(save)).ok).toBe(true);
    expect(await listed()).toEqual([]);
  });

  test('does not keep every operation for ever', async () => {
    await commitPapers([A]);
    for (let i = 0; i < 1_000; i++) await savePaper(on(A.id));
    expect(await (await openLibraryDb()).count('operations')).toBeLessThanOrEqual(500);
  });

  test('says so when a paper is not known', async () => {
    expect(await savePaper(on('2608.99999'))).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await removePaper(on('2608.99999'))).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('comes back from its copy when the browser dropped the database', async () => {
    await commitPapers([A, B]);
    await savePaper(on(A.id));
    await savePaper(on(B.id));
    await removePaper(on(B.id));
    await loseDatabases();
    expect(await listed()).toEqual([A.id]);
    expect((await restorePaper(on(B.id))).ok).toBe(true);
  });

  test('keeps what it held when the first thing after such a loss is a save', async () => {
    await commitPapers([A]);
    await savePaper(on(A.id));
    await loseDatabases();
    await commitPapers([B]);
    await savePaper(on(B.id));
    expect(await listed()).toEqual([B.id, A.id]);
    expect(((await libraryMirrorItem.get()) as { items: unknown[] }).items).toHaveLength(2);
  });

  test('takes from its copy what an old backup of the database lacks', async () => {
    await commitPapers([A, B]);
    await savePaper(on(A.id));
    await savePaper(on(B.id));
    const db = await openLibraryDb();
    await db.delete('items', B.id);
    await db.put('meta', 1, 'revision');
    await reconcileLibrary();
    expect(await listed()).toEqual([B.id, A.id]);
  });

  test('forgets removed papers after half a year', async () => {
    await commitPapers([A, B]);
    await savePaper(on(A.id));
    await removePaper(on(A.id));
    const later = Date.now() + 181 * 86_400_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    await savePaper(on(B.id));
    vi.restoreAllMocks();
    expect(await restorePaper(on(A.id))).toMatchObject({ ok: false });
    expect(await listed()).toEqual([B.id]);
  });

  test('takes from a damaged copy what can still be read', async () => {
    await commitPapers([A, B]);
    await savePaper(on(A.id));
    await savePaper(on(B.id));
    const mirror = (await libraryMirrorItem.get()) as { items: { id: unknown }[] };
    if (mirror.items[0]) mirror.items[0].id = 7;
    await libraryMirrorItem.set(mirror);
    await loseDatabases();
    await reconcileLibrary();
    expect(await listed()).toEqual([B.id]);
  });

  test('brings a copy that fell behind up to date, as after a kill between the two writes', async () => {
    await commitPapers([A]);
    await savePaper(on(A.id));
    await libraryMirrorItem.set(null);
    await savedIdsItem.set([]);
    await reconcileLibrary();
    expect(await savedIdsItem.get()).toEqual([A.id]);
    expect(await libraryMirrorItem.get()).toMatchObject({ revision: 1 });
  });
});

test('whatever is pressed at once, list, saved ids and copy end up the same', async () => {
  const presses = fc.array(
    fc.tuple(fc.constantFrom(savePaper, removePaper, restorePaper), fc.constantFrom(A.id, B.id)),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(presses, async (sequence) => {
      await loseDatabases();
      await commitPapers([A, B]);
      await Promise.all(sequence.map(([press, id]) => press(on(id))));
      const ids = (await listed()).sort();
      const mirror = (await libraryMirrorItem.get()) as { items: { id: string; removedAt?: number }[] } | null;
      const changed = sequence.some(([press]) => press === savePaper);
      if (!changed) return;
      expect([...(await savedIdsItem.get())].sort()).toEqual(ids);
      expect(
        mirror?.items
          .filter((item) => item.removedAt === undefined)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(ids);
    }),
    { numRuns: 60 },
  );
});
