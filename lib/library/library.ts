// The reading list: save, remove, bring back, list. One transaction an operation, each carried out once however often it is sent.
import { failureOf } from '../db/failure-of';
import { loadPaper } from '../db/papers';
import type { LibraryItem } from '../domain/library-item';
import type { Paper } from '../domain/paper';
import { fail, ok, type Result } from '../domain/result';
import type { OperationStore } from './library-db';
import { readMirror, writeMirror } from './mirror';
import { absorb, openList } from './open-list';

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
  const items = await (await openList()).getAll('items');
  return items
    .filter((item) => item.removedAt === undefined)
    .sort((a, b) => b.addedAt - a.addedAt || b.revision - a.revision);
}

/** Once a worker: what a kill between two writes, or a database put back from an old backup, left unequal is made equal. */
export async function reconcileLibrary(): Promise<void> {
  const db = await openList();
  const [revision = 0, mirror] = await Promise.all([db.get('meta', 'revision'), readMirror()]);
  if (mirror && mirror.revision > revision) await absorb(db, mirror);
  if (mirror?.revision !== revision) await mirrorNow();
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
    const db = await openList();
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

/** Removed papers can be brought back for so long. */
const REMOVED_KEPT_MS = 180 * 86_400_000;

let mirroring: Promise<void> = Promise.resolve();

/** One after the other, so that an older list never overwrites a newer one. */
function mirrorNow(): Promise<void> {
  const next = mirroring
    .catch(() => {})
    .then(async () => {
      const tx = (await openList()).transaction(['items', 'meta'], 'readwrite');
      const items = await tx.objectStore('items').getAll();
      const kept = items.filter(({ removedAt }) => removedAt === undefined || removedAt > Date.now() - REMOVED_KEPT_MS);
      for (const item of items) if (!kept.includes(item)) tx.objectStore('items').delete(item.id);
      const revision = await tx.objectStore('meta').get('revision');
      await tx.done;
      await writeMirror(kept, revision ?? 0);
    });
  mirroring = next;
  return next;
}
