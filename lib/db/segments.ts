// The index on disk. A segment and the revision that it reaches go in together, so an index is never ahead of its papers.
import { type DenseNames, feedDbOpenings, type ModelRecord, openFeedDb, type SegmentRecord } from './feed-db';
import { join, type Piece, type Sealed, split } from './sealed';

let changes = 0;

/** Names the state of the stored segments for as long as this worker lives, so that a reader knows when to read them again. */
export async function segmentsState(): Promise<{ readonly openings: number; readonly changes: number }> {
  await openFeedDb();
  return { openings: feedDbOpenings(), changes };
}

/** The vectors of a segment's documents. */
export type DensePart = Sealed & DenseNames;

export interface NewSegment {
  readonly documents: number;
  readonly deleted: readonly number[];
  readonly kin: Sealed;
  readonly dense?: DensePart;
  readonly search?: Sealed;
}

export interface StoredSegment extends Omit<NewSegment, 'search'> {
  readonly key: number;
  /** `kin` and `dense` as they lie together, to be read at once. */
  readonly joined: Blob;
  readonly pieces: readonly Piece[];
}

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
  return { records: records.flatMap(fromRecord), revision: revision ?? 0 };
}

function fromRecord({ key, documents, deleted, joined, kin, dense }: SegmentRecord): StoredSegment[] {
  const pieces = dense ? [kin, dense] : [kin];
  const [postings, vectors] = split(joined, pieces);
  if (key === undefined || !postings) return [];
  const named = dense && vectors && { model: dense.model, id: dense.id, ...vectors };
  return [{ key, documents, deleted, joined, pieces, kin: postings, ...(named && { dense: named }) }];
}

function toRecord({ documents, deleted, kin, dense }: Omit<NewSegment, 'search'>): Omit<SegmentRecord, 'key'> {
  const { joined, pieces } = join(dense ? [kin, dense] : [kin]);
  const [postings = { size: 0, sum: '' }, vectors] = pieces;
  const named = dense && vectors && { model: dense.model, id: dense.id, ...vectors };
  return { documents, deleted, joined, kin: postings, ...(named && { dense: named }) };
}

/** A segment's part for search as you type; undefined where it has none. */
export async function loadSearchPart(key: number): Promise<Sealed | undefined> {
  return (await openFeedDb()).get('searchParts', key);
}

export interface SegmentChange {
  readonly add: readonly NewSegment[];
  readonly remove: readonly number[];
  /** key → all deleted documents of that segment. */
  readonly deleted: ReadonlyMap<number, readonly number[]>;
  readonly revision: number;
}

export async function commitSegments(change: SegmentChange): Promise<void> {
  const tx = (await openFeedDb()).transaction(['segments', 'searchParts', 'meta'], 'readwrite');
  const store = tx.objectStore('segments');
  const searchParts = tx.objectStore('searchParts');
  for (const key of change.remove) {
    store.delete(key);
    searchParts.delete(key);
  }
  for (const segment of change.add) {
    const key = await store.put(toRecord(segment));
    if (segment.search) searchParts.put(segment.search, key);
  }
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
    for (const { kin, documents, deleted } of record ? fromRecord(record) : [])
      store.put({ key, ...toRecord({ documents, deleted, kin, dense: part }) });
  }
}
