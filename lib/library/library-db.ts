// The reading list's own database, apart from the feed's: what is here cannot be fetched again. Writes ask for strict
// durability, so that "saved" is on the disk. Numbered upgrades.
import type { DBSchema, IDBPDatabase, IDBPObjectStore, StoreNames } from 'idb';
import { connection } from '../db/connection';
import type { LibraryItem } from '../domain/library-item';

export const LIBRARY_DB = 'paperkin-library';
const VERSION = 1;

interface LibrarySchema extends DBSchema {
  items: { key: string; value: LibraryItem };
  /** Operations carried out, so that a repeated one is not carried out twice: opId → revision. */
  operations: { key: string; value: number };
  meta: { key: string; value: number };
}

export type LibraryDb = IDBPDatabase<LibrarySchema>;
export type OperationStore = IDBPObjectStore<LibrarySchema, StoreNames<LibrarySchema>[], 'operations', 'readwrite'>;

const library = connection<LibrarySchema>(LIBRARY_DB, VERSION, (db) => {
  db.createObjectStore('items', { keyPath: 'id' });
  db.createObjectStore('operations');
  db.createObjectStore('meta');
});

export const openLibraryDb = library.open;
export const closeLibraryDb = library.close;
