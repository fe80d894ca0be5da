// This worker's one connection to a database: opened on first use, closed when another context upgrades it, opened anew after the
// browser closed it.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';

export type UpgradeTransaction<S extends DBSchema> = IDBPTransaction<S, StoreNames<S>[], 'versionchange'>;

export interface Connection<S extends DBSchema> {
  open(): Promise<IDBPDatabase<S>>;
  /** For tests: forget the connection, so that the next use opens anew. */
  close(): Promise<void>;
  /** Counts connections: what was read over an older one may be of a database that is gone. */
  openings(): number;
}

export function connection<S extends DBSchema>(
  name: string,
  version: number,
  /** `from`: the version that is there, 0 for none. May wait for requests of `tx`, for nothing else. */
  upgrade: (db: IDBPDatabase<S>, from: number, tx: UpgradeTransaction<S>) => void | Promise<void>,
): Connection<S> {
  let opened: Promise<IDBPDatabase<S>> | null = null;
  let openings = 0;
  const forget = () => {
    opened = null;
  };
  const openAnew = () => {
    openings++;
    const db = openDB<S>(name, version, {
      upgrade: (database, from, _to, tx) => upgrade(database, from, tx),
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    db.catch(forget);
    return db;
  };
  return {
    open() {
      opened ??= openAnew();
      return opened;
    },
    async close() {
      (await opened)?.close();
      forget();
    },
    openings: () => openings,
  };
}
