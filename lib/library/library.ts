// The reading list: save, remove, bring back, list. One transaction an operation, each carried out once however often it is sent.
import { loadPaper } from '../db/papers';
import type { LibraryItem } from '../domain/library-item';
import type { Paper } from '../domain/paper';
import { type Failure, fail, ok, type Result } from '../domain/result';
import { type OperationStore, openLibraryDb } from './library-db';
import { readMirror, writeMirror } from './mirror';

interface PaperOp {
  readonly opId: string;
  readonly paperId: string;
}

/** Saves a paper of the local feed, or one that is on the list already or was. The answer comes after the write is on disk. */
export async function savePaper({ opId, paperId }: PaperOp): Promise<Result<LibraryItem>> {
  const paper = await loadPaper(paperId);
  return change(opId, paperId, (known, revision) => {
    const subject: Paper | undefined = paper ?? known?.paper;
    if (!subject) return null;
    const addedAt = known && known.removedAt === undefined ? known.addedAt : Date.now();
    return { id: paperId, paper: subject, addedAt, revision };
  });
}

/** Takes a paper off the list; it can be brought back. */
export function removePaper({ opId, paperId }: PaperOp): Promise<Result<LibraryItem>> {
  return change(opId, paperId, (known, revision) => known && { ...known, removedAt: Date.now(), revision });
}

/** Undoes a removal: the item is as it was, with the day it was first saved. */
export function restorePaper({ opId, paperId }: PaperOp): Promise<Result<LibraryItem>> {
  return change(opId, paperId, (known, revision) => {
    if (!known) return null;
    const { removedAt: _, ...item } = known;
    return { ...item, revision };
  });
}

/** What is on the list, last saved first. */
export async function loadLibrary(): Promise<LibraryItem[]> {
  const items = await (await openLibraryDb()).getAll('items');
  return items
    .filter((item) => item.removedAt === undefined)
    .sort((a, b) => b.addedAt - a.addedAt || b.revision - a.revision);
}

/**
 * Once a worker: brings a lost database back from its mirror, and a mirror that fell behind (a worker killed between the two
 * writes) up to date.
 */
export async function reconcileLibrary(): Promise<void> {
  const db = await openLibraryDb();
  const [revision, mirror] = await Promise.all([db.get('meta', 'revision'), readMirror()]);
  if (revision === undefined && mirror && mirror.items.length > 0) {
    const tx = db.transaction(['items', 'meta'], 'readwrite', { durability: 'strict' });
    for (const item of mirror.items) tx.objectStore('items').put(item);
    tx.objectStore('meta').put(mirror.revision, 'revision');
    await tx.done;
  } else if ((revision ?? 0) === (mirror?.revision ?? 0)) {
    return;
  }
  await mirrorNow();
}

/** A repeat comes within seconds; operations older than this many changes are forgotten. */
const OPERATIONS_KEPT = 500;

async function forgetOperations(store: OperationStore, revision: number): Promise<void> {
  for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
    if (cursor.value <= revision - OPERATIONS_KEPT) cursor.delete();
  }
}

type Change = (known: LibraryItem | undefined, revision: number) => LibraryItem | null | undefined;

async function change(opId: string, paperId: string, next: Change): Promise<Result<LibraryItem>> {
  let item: LibraryItem;
  try {
    const db = await openLibraryDb();
    const tx = db.transaction(['items', 'operations', 'meta'], 'readwrite', { durability: 'strict' });
    const items = tx.objectStore('items');
    const [known, done, last] = await Promise.all([
      items.get(paperId),
      tx.objectStore('operations').get(opId),
      tx.objectStore('meta').get('revision'),
    ]);
    const revision = (last ?? 0) + 1;
    const changed = done !== undefined ? known : next(known, revision);
    if (!changed) {
      tx.abort();
      await tx.done.catch(() => {});
      return fail('not-found', paperId);
    }
    item = changed;
    if (done === undefined) {
      items.put(changed);
      tx.objectStore('operations').put(revision, opId);
      if (revision % OPERATIONS_KEPT === 0) await forgetOperations(tx.objectStore('operations'), revision);
      tx.objectStore('meta').put(revision, 'revision');
    }
    await tx.done;
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
  // The list is safe by now; a mirror that cannot be written is made up for at the next change or start.
  await mirrorNow().catch((error: unknown) =>
    console.warn('Paperkin: the copy of the reading list could not be written.', error),
  );
  return ok(item);
}

let mirroring: Promise<void> = Promise.resolve();

/** One after the other, so that an older list never overwrites a newer one. */
function mirrorNow(): Promise<void> {
  const next = mirroring
    .catch(() => {})
    .then(async () => {
      const tx = (await openLibraryDb()).transaction(['items', 'meta']);
      const [items, revision] = await Promise.all([
        tx.objectStore('items').getAll(),
        tx.objectStore('meta').get('revision'),
      ]);
      await writeMirror(items, revision ?? 0);
    });
  mirroring = next;
  return next;
}

function failureOf(error: unknown): Failure {
  const name = error instanceof DOMException ? error.name : '';
  const detail = error instanceof Error ? error.message : String(error);
  return { code: name === 'QuotaExceededError' ? 'storage-full' : 'db-failed', detail };
}
