// A worker that dies while it writes.
import { vi } from 'vitest';

/** Throws at the first write into a store beyond `writes`. Undone by `vi.restoreAllMocks()`. */
export function dieAtPut(store: string, writes: number): void {
  const { put } = IDBObjectStore.prototype;
  let left = writes;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === store && left-- <= 0) throw new Error('The worker was killed.');
    return put.apply(this, args);
  });
}
