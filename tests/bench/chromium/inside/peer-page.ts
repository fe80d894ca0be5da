// The bench's page in a peer's extension: puts the index that was built in Node where the worker looks for it.
import { store } from './stored-index';

Object.assign(globalThis, {
  async bench() {
    await store(await (await fetch('/bench/index.bin')).blob());
    return null;
  },
});
