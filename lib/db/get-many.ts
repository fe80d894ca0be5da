// Records by their keys, with one promise for all of them: `idb` makes a promise and two proxies a request, which for the twenty papers of
// an answer takes a tenth of a warm one.
import { type IDBPObjectStore, unwrap } from 'idb';
import type { FeedSchema, PaperRecord } from './feed-db';

/** In the order of `keys`; undefined where there is none. `papers`: of a transaction that has not ended. */
export function getMany(
  papers: IDBPObjectStore<FeedSchema, ['papers'], 'papers', 'readonly'>,
  keys: readonly string[],
): Promise<(PaperRecord | undefined)[]> {
  const plain = unwrap(papers);
  return new Promise((resolve, reject) => {
    const records: (PaperRecord | undefined)[] = new Array(keys.length).fill(undefined);
    let left = keys.length;
    if (left === 0) resolve(records);
    keys.forEach((key, i) => {
      const request: IDBRequest<PaperRecord | undefined> = plain.get(key);
      request.onsuccess = () => {
        records[i] = request.result;
        // It lives on for a while, and would keep all records by this.
        request.onsuccess = null;
        request.onerror = null;
        if (--left === 0) resolve(records);
      };
      request.onerror = () => reject(request.error);
    });
  });
}
