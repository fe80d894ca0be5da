// A machine that has never seen Paperkin: new databases and empty extension storage before each test.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeFeedDb } from '../lib/db/feed-db';
import { closeLibraryDb } from '../lib/library/library-db';

beforeEach(async () => {
  await closeFeedDb().catch(() => {});
  await closeLibraryDb().catch(() => {});
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
});
