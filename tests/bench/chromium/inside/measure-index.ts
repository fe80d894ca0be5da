// What the index costs on disk: everything in the feed's database that is not a paper, however it is kept there.

/** The papers themselves, and what the sync remembers. */
const NOT_INDEX = ['papers', 'days', 'meta'];

export interface IndexSize {
  readonly bytes: number;
  /** Records: one fewer after a day than before it means that some were merged. */
  readonly parts: number;
}

export async function measureIndex(database: string): Promise<IndexSize> {
  const db = await done(indexedDB.open(database));
  const stores = [...db.objectStoreNames].filter((name) => !NOT_INDEX.includes(name));
  let bytes = 0;
  let parts = 0;
  for (const store of stores) {
    const records: unknown[] = await done(db.transaction(store).objectStore(store).getAll());
    parts += records.length;
    for (const record of records) bytes += bytesOf(record);
  }
  db.close();
  return { bytes, parts };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function bytesOf(value: unknown): number {
  if (value instanceof Blob) return value.size;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return 8;
  if (typeof value === 'object' && value !== null)
    return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0);
  return 0;
}
