// The feed's database: papers, the days they came with, the kin index's segments, and what goes with them. Numbered upgrades;
// everything here can be fetched or built again, so it may be dropped. What people save lives in another database.
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB, type StoreNames } from 'idb';
import type { Day } from '../domain/day';
import type { Paper } from '../domain/paper';

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

let opened: Promise<FeedDb> | null = null;
let openings = 0;

/** Counts connections: what was read over an older one may be of a database that is gone. */
export function feedDbOpenings(): number {
  return openings;
}

/** The one connection of this worker; opened on first use, again after the browser closed it. */
export function openFeedDb(): Promise<FeedDb> {
  if (!opened) openings++;
  opened ??= openDB<FeedSchema>(FEED_DB, VERSION, {
    upgrade(db) {
      const papers = db.createObjectStore('papers', { keyPath: 'id' });
      papers.createIndex('date', 'date');
      papers.createIndex('textRevision', 'textRevision');
      papers.createIndex('repo', 'repo');
      papers.createIndex('titleKey', 'titleKey');
      db.createObjectStore('days', { keyPath: 'day' });
      db.createObjectStore('segments', { keyPath: 'key', autoIncrement: true });
      db.createObjectStore('search');
      db.createObjectStore('meta');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** For tests: forget the connection, so that the next use opens anew. */
export async function closeFeedDb(): Promise<void> {
  (await opened)?.close();
  opened = null;
}
