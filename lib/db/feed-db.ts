// The feed's database: papers, the days they came with, the index's segments and what was learned of them. Numbered upgrades;
// everything here can be fetched or built again, so it may be dropped. What people save lives in another database.
import type { DBSchema, IDBPDatabase, IDBPObjectStore, StoreNames } from 'idb';
import type { Day } from '../domain/day';
import type { Paper } from '../domain/paper';
import { connection, type UpgradeTransaction } from './connection';
import type { Piece, Sealed } from './sealed';

export const FEED_DB = 'paperkin-feed';
const VERSION = 6;
/** In `meta`: what is kept of the index is not whole, see lib/db/repair.ts. */
export const REPAIR = 'repair';

export interface PaperRecord {
  readonly id: string;
  readonly paper: Paper;
  /** The feed's day, for trending and retention. */
  readonly date: Day;
  /** Revision of the feed at which the searchable text last changed: what indexes catch up by. */
  readonly textRevision: number;
  /** `repoKey` of the paper's repository. */
  readonly repo?: string;
  readonly titleKey: string;
}

export interface DayRecord {
  readonly day: Day;
  /** ms since the epoch. */
  readonly fetchedAt: number;
  /** ETag of each page, for conditional requests; '' where the server gave none. */
  readonly etags: readonly string[];
  readonly papers: number;
  readonly rejected: number;
  /** False while the day could not be read in full; it is tried again. */
  readonly complete: boolean;
}

/** An immutable piece of the index. Its parts number the same documents alike; each can be read without the others. */
export interface SegmentRecord {
  readonly key?: number;
  readonly documents: number;
  /** Document numbers that were replaced or dropped since. */
  readonly deleted: readonly number[];
  /** For related papers, one behind the other: a browser hands out one Blob sooner than two of half its size. */
  readonly joined: Blob;
  readonly kin: Piece;
  /** A vector a document, in their order. */
  readonly dense?: Piece & DenseNames;
}

export interface DenseNames {
  /** Names the training that the vectors are of: those of another cannot be compared with them. */
  readonly model: string;
  /** Names these very bytes, so that a reader knows them from those that were mended. */
  readonly id: string;
}

/** What was learned of the feed's own words: a vector a term. */
export interface ModelRecord extends Sealed {
  readonly name: string;
  /** Papers in the feed when it was trained. */
  readonly documents: number;
  /** The feed's revision then. */
  readonly revision: number;
}

/** A training that is not done: all that the next step needs, the papers aside. */
export interface TrainingRecord {
  readonly documents: number;
  readonly revision: number;
  readonly terms: readonly string[];
  readonly weights: Float32Array;
  readonly dimensions: number;
  readonly basis: Float32Array;
  /** Steps that are done. */
  readonly steps: number;
  /** `sumOf` the weights and of the basis. */
  readonly sum: string;
}

export interface FeedSchema extends DBSchema {
  papers: {
    key: string;
    value: PaperRecord;
    indexes: { date: string; textRevision: number; repo: string; titleKey: string; source: Paper['source'] };
  };
  days: { key: string; value: DayRecord };
  segments: { key: number; value: SegmentRecord };
  /**
   * For search as you type, by the segment's key; absent until it is built again for a segment of before. Not in the segment's own record:
   * a Blob of ten megabytes takes milliseconds to be handed out, though nobody reads it.
   */
  searchParts: { key: number; value: Sealed };
  model: { key: 'trained'; value: ModelRecord };
  training: { key: 'state'; value: TrainingRecord };
  meta: { key: string; value: number };
}

export type FeedDb = IDBPDatabase<FeedSchema>;
export type MetaStore = IDBPObjectStore<FeedSchema, StoreNames<FeedSchema>[], 'meta', 'readwrite'>;

const feed = connection<FeedSchema>(FEED_DB, VERSION, async (db, from, tx) => {
  if (from < 1) {
    const papers = db.createObjectStore('papers', { keyPath: 'id' });
    papers.createIndex('date', 'date');
    papers.createIndex('textRevision', 'textRevision');
    papers.createIndex('repo', 'repo');
    papers.createIndex('titleKey', 'titleKey');
    db.createObjectStore('days', { keyPath: 'day' });
    db.createObjectStore('segments', { keyPath: 'key', autoIncrement: true });
    db.createObjectStore('meta');
  }
  // The search index as JSON; version 1 alone had it, under a name that is typed no more.
  if (from === 1) (db as unknown as IDBPDatabase).deleteObjectStore('search');
  if (from < 3) {
    tx.objectStore('papers').createIndex('source', 'paper.source');
    db.createObjectStore('model');
    db.createObjectStore('training');
  }
  if (from >= 3 && from < 6) tx.objectStore('model').clear();
  if (from < 5) db.createObjectStore('searchParts');
  if (from === 5) tx.objectStore('searchParts').clear();
  if (from > 0 && from < 6) await forgetParts(tx);
});

/** Bytes of before had no sum beside them, or another, or lay elsewhere. Nothing stands in their place: they are built again from the papers. */
async function forgetParts(tx: UpgradeTransaction<FeedSchema>): Promise<void> {
  let cursor = await tx.objectStore('segments').openCursor();
  while (cursor) {
    const { key, documents, deleted } = cursor.value;
    const none = { joined: new Blob(), kin: { size: 0, sum: '' } };
    cursor.update({ ...(key !== undefined && { key }), documents, deleted, ...none });
    cursor = await cursor.continue();
  }
  tx.objectStore('meta').put(1, REPAIR);
}

export const openFeedDb = feed.open;
export const closeFeedDb = feed.close;
export const feedDbOpenings = feed.openings;
