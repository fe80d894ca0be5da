// The feed's database: papers, the days they came with, the kin index's segments, and what goes with them. Numbered upgrades;
// everything here can be fetched or built again, so it may be dropped. What people save lives in another database.
import type { DBSchema, IDBPDatabase, IDBPObjectStore, StoreNames } from 'idb';
import type { Day } from '../domain/day';
import type { Paper } from '../domain/paper';
import { connection } from './connection';

export const FEED_DB = 'paperkin-feed';
const VERSION = 1;

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

export interface SegmentRecord {
  readonly key?: number;
  readonly blob: Blob;
  readonly documents: number;
  /** Document numbers that were replaced or dropped since. */
  readonly deleted: readonly number[];
}

export interface SearchRecord {
  readonly json: Blob;
  readonly revision: number;
}

interface FeedSchema extends DBSchema {
  papers: {
    key: string;
    value: PaperRecord;
    indexes: { date: string; textRevision: number; repo: string; titleKey: string };
  };
  days: { key: string; value: DayRecord };
  segments: { key: number; value: SegmentRecord };
  search: { key: string; value: SearchRecord };
  meta: { key: string; value: number };
}

export type FeedDb = IDBPDatabase<FeedSchema>;
export type MetaStore = IDBPObjectStore<FeedSchema, StoreNames<FeedSchema>[], 'meta', 'readwrite'>;

const feed = connection<FeedSchema>(FEED_DB, VERSION, (db) => {
  const papers = db.createObjectStore('papers', { keyPath: 'id' });
  papers.createIndex('date', 'date');
  papers.createIndex('textRevision', 'textRevision');
  papers.createIndex('repo', 'repo');
  papers.createIndex('titleKey', 'titleKey');
  db.createObjectStore('days', { keyPath: 'day' });
  db.createObjectStore('segments', { keyPath: 'key', autoIncrement: true });
  db.createObjectStore('search');
  db.createObjectStore('meta');
});

export const openFeedDb = feed.open;
export const closeFeedDb = feed.close;
export const feedDbOpenings = feed.openings;
