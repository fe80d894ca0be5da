// The index on disk. A segment and the revision that it reaches go in together, so an index is never ahead of its papers.
import { type DensePart, feedDbOpenings, type ModelRecord, openFeedDb, type SegmentRecord } from './feed-db';

let changes = 0;

/** Names the state of the stored segments for as long as this worker lives, so that a reader knows when to read them again. */
export async function segmentsState(): Promise<{ readonly openings: number; readonly changes: number }> {
  await openFeedDb();
  return { openings: feedDbOpenings(), changes };
}

export type StoredSegment = SegmentRecord & { readonly key: number };

export interface StoredSegments {
  readonly records: readonly StoredSegment[];
  /** The feed's revision that the segments hold. */
  readonly revision: number;
}

export async function loadSegments(): Promise<StoredSegments> {
  const tx = (await openFeedDb()).transaction(['segments', 'meta']);
  const [records, revision] = await Promise.all([
    tx.objectStore('segments').getAll(),
    tx.objectStore('meta').get('kinRevision'),
  ]);
  return {
    records: records.flatMap((record) => (record.key === undefined ? [] : [{ ...record, key: record.key }])),
    revision: revision ?? 0,
  };
}

export interface SegmentChange {
  readonly add: readonly Omit<SegmentRecord, 'key'>[];
  readonly remove: readonly number[];
  /** key → all deleted documents of that segment. */
  readonly deleted: ReadonlyMap<number, readonly number[]>;
  readonly revision: number;
}

export async function commitSegments(change: SegmentChange): Promise<void> {
  const tx = (await openFeedDb()).transaction(['segments', 'meta'], 'readwrite');
  const store = tx.objectStore('segments');
  for (const key of change.remove) store.delete(key);
  for (const record of change.add) store.put(record);
  for (const [key, deleted] of change.deleted) {
    const record = await store.get(key);
    if (record) store.put({ ...record, deleted });
  }
  tx.objectStore('meta').put(change.revision, 'kinRevision');
  await tx.done;
  changes++;
}

/** Puts vectors beside the segments that they are of, where those are still there. */
export async function saveDense(dense: ReadonlyMap<number, DensePart>): Promise<void> {
  const tx = (await openFeedDb()).transaction('segments', 'readwrite');
  await putDense(tx.store, dense);
  await tx.done;
  changes++;
}

/** A finished training: the model and the vectors of every segment go in together, since neither says anything without the other. */
export async function commitModel(model: ModelRecord, dense: ReadonlyMap<number, DensePart>): Promise<void> {
  const tx = (await openFeedDb()).transaction(['segments', 'model', 'training'], 'readwrite');
  tx.objectStore('model').put(model, 'trained');
  tx.objectStore('training').delete('state');
  await putDense(tx.objectStore('segments'), dense);
  await tx.done;
  changes++;
}

async function putDense(
  store: { get(key: number): Promise<SegmentRecord | undefined>; put(record: SegmentRecord): unknown },
  dense: ReadonlyMap<number, DensePart>,
): Promise<void> {
  for (const [key, part] of dense) {
    const record = await store.get(key);
    if (record) store.put({ ...record, dense: part });
  }
}
