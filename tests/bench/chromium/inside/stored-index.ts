// One Blob in IndexedDB: where a peer's index waits for its worker.
import { type DBSchema, openDB } from 'idb';

interface Schema extends DBSchema {
  index: { key: string; value: Blob };
}

const KEY = 'all';

const open = () =>
  openDB<Schema>('bench', 1, {
    upgrade: (db) => void db.createObjectStore('index'),
  });

export async function loadStored(): Promise<Blob> {
  const stored = await (await open()).get('index', KEY);
  if (!stored) throw new Error('There is no stored index.');
  return stored;
}

export async function store(blob: Blob): Promise<void> {
  const db = await open();
  await db.put('index', blob, KEY);
  db.close();
}
