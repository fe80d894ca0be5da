// The reading list's own database, apart from the feed's: what is here cannot be fetched again. Writes ask for strict
// durability, so that "saved" is on the disk. Numbered upgrades.
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB, type StoreNames } from 'idb';
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

let opened: Promise<LibraryDb> | null = null;

export function openLibraryDb(): Promise<LibraryDb> {
  opened ??= openDB<LibrarySchema>(LIBRARY_DB, VERSION, {
    upgrade(db) {
      db.createObjectStore('items', { keyPath: 'id' });
      db.createObjectStore('operations');
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
export async function closeLibraryDb(): Promise<void> {
  (await opened)?.close();
  opened = null;
}
