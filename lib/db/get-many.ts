// Records by their keys, with one promise and one event for all of them: `idb` makes a promise and two proxies a request, which for the
// twenty papers of an answer takes a tenth of a warm one, and as many calls back take another.
import { type IDBPObjectStore, unwrap } from 'idb';
import type { FeedSchema, PaperRecord } from './feed-db';

/** In the order of `keys`; undefined where there is none. `papers`: of a transaction that has not ended. */
export function getMany(
  papers: IDBPObjectStore<FeedSchema, ['papers'], 'papers', 'readonly'>,
  keys: readonly string[],
): Promise<(PaperRecord | undefined)[]> {
  const plain = unwrap(papers);
  return new Promise((resolve, reject) => {
    const requests: IDBRequest<PaperRecord | undefined>[] = keys.map((key) => plain.get(key));
    const last = requests.at(-1);
    if (!last) return resolve([]);
    // A transaction answers in order, so the others are done. One that failed ends the transaction, and with it this one.
    last.onsuccess = () => {
      // It lives on for a while, and would keep all records by this.
      last.onsuccess = null;
      last.onerror = null;
      resolve(requests.map(({ result }) => result));
    };
    last.onerror = () => reject(requests.find(({ readyState, error }) => readyState === 'done' && error)?.error);
  });
}
