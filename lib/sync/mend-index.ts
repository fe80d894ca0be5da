// Brings the stored index back to what the papers say, after damage, an older version, or a death between two steps. A chunk at a
// time: what is mended stays mended when the worker dies.
import { countPapers, countPapersChangedSince, loadPaperIds, loadPapers } from '../db/papers';
import { commitSegments, loadSegments, type StoredSegment } from '../db/segments';
import { indexedIds, wholeIdsOf, withDeleted } from './indexed-ids';
import { buildRecord, isReadable } from './segment-record';

/** Papers built again at a time. */
const CHUNK_PAPERS = 1_000;

/** Builds again what is in segments that cannot be read, or that lack a part. */
export async function mendSegments(): Promise<void> {
  for (const { key } of (await loadSegments()).records) {
    const record = await stored(key);
    if (!record || (await isReadable(record))) continue;
    console.warn('Paperkin: a part of the index cannot be read and is built again.');
    const ids = await wholeIdsOf(record);
    if (ids) await moveDocuments(key, ids);
    else await remove(key);
  }
  // Ids may have been among what was damaged, so that papers were deleted in the wrong places.
  await reconcile({ thoroughly: true });
}

/**
 * Papers that left the feed, or came to it, without the index hearing of it: found by the counts differing. `thoroughly`: by every id, and
 * those that stand in several places, too.
 */
export async function reconcile({ thoroughly = false } = {}): Promise<void> {
  const { records, revision } = await loadSegments();
  const counted = records.reduce((sum, { documents, deleted }) => sum + documents - deleted.length, 0);
  const late = await countPapersChangedSince(revision);
  if (!thoroughly && counted === (await countPapers()) - late) return;
  const [indexed, present] = await Promise.all([indexedIds(records), loadPaperIds()]);
  const here = new Set(present);
  await dropDocuments(new Set([...indexed.keys()].filter((id) => !here.has(id) || indexed.get(id) !== 1)));
  const missing = present.filter((id) => indexed.get(id) !== 1);
  for (let from = 0; from < missing.length; from += CHUNK_PAPERS)
    await addPapers(missing.slice(from, from + CHUNK_PAPERS));
}

export async function dropDocuments(ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return;
  const { records, revision } = await loadSegments();
  const deleted = await withDeleted(records, ids);
  if (deleted.size > 0) await commitSegments({ add: [], remove: [], deleted, revision });
}

/** Until nothing is left in it, a segment's papers go into new ones; each step both adds and deletes. */
async function moveDocuments(key: number, ids: readonly string[]): Promise<void> {
  for (;;) {
    const record = await stored(key);
    if (!record) return;
    const deleted = new Set(record.deleted);
    const left = [...ids.keys()].filter((doc) => !deleted.has(doc)).slice(0, CHUNK_PAPERS);
    if (left.length === 0) return remove(key);
    const papers = await loadPapers(left.map((doc) => ids[doc] ?? ''));
    await commitSegments({
      add: papers.length > 0 ? [await buildRecord(papers)] : [],
      remove: [],
      deleted: new Map([[key, [...deleted, ...left]]]),
      revision: (await loadSegments()).revision,
    });
  }
}

async function addPapers(ids: readonly string[]): Promise<void> {
  const papers = await loadPapers(ids);
  if (papers.length === 0) return;
  const { revision } = await loadSegments();
  await commitSegments({ add: [await buildRecord(papers)], remove: [], deleted: new Map(), revision });
}

async function remove(key: number): Promise<void> {
  const { revision } = await loadSegments();
  await commitSegments({ add: [], remove: [key], deleted: new Map(), revision });
}

async function stored(key: number): Promise<StoredSegment | undefined> {
  return (await loadSegments()).records.find((record) => record.key === key);
}
