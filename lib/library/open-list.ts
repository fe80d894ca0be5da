// The only door to the reading list's database. One that is new, because the browser dropped the old one even under a living
// worker, is filled from the copy before anything else is done with it: a save must never begin an empty list over a full one.
import { type LibraryDb, openLibraryDb } from './library-db';
import { type MirroredList, readMirror } from './mirror';

let restoring: Promise<void> | null = null;

export async function openList(): Promise<LibraryDb> {
  const db = await openLibraryDb();
  if ((await db.get('meta', 'revision')) === undefined) {
    restoring ??= restore(db).finally(() => {
      restoring = null;
    });
    await restoring;
  }
  return db;
}

async function restore(db: LibraryDb): Promise<void> {
  await absorb(db, (await readMirror()) ?? { items: [], revision: 0 });
}

/** Takes from the copy what is newer there than in the database, or missing. */
export async function absorb(db: LibraryDb, { items, revision }: MirroredList): Promise<void> {
  const tx = db.transaction(['items', 'meta'], 'readwrite', { durability: 'strict' });
  const store = tx.objectStore('items');
  for (const item of items) {
    const known = await store.get(item.id);
    if (!known || known.revision < item.revision) store.put(item);
  }
  const last = (await tx.objectStore('meta').get('revision')) ?? 0;
  tx.objectStore('meta').put(Math.max(last, revision), 'revision');
  await tx.done;
}
