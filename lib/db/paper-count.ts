// How many papers there are, kept in the transactions that add and drop them: IndexedDB walks through every key to count them, 70 ms
// for 30,000, and whatever else is asked of the database waits meanwhile.
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { FeedSchema, MetaStore } from './feed-db';

type Stores = StoreNames<FeedSchema>[];
type Papers<Mode extends IDBTransactionMode> = IDBPObjectStore<FeedSchema, Stores, 'papers', Mode>;
type Meta<Mode extends IDBTransactionMode> = IDBPObjectStore<FeedSchema, Stores, 'meta', Mode>;

const KEY = 'papers';

/** Counted only where it has never been kept. */
export async function readCount<Mode extends IDBTransactionMode>(
  papers: Papers<Mode>,
  meta: Meta<Mode>,
): Promise<number> {
  return (await meta.get(KEY)) ?? papers.count();
}

export function keepCount(meta: MetaStore, count: number): void {
  meta.put(count, KEY);
}
