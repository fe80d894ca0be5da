// A machine that has never seen Paperkin: new databases and empty extension storage before each test. Files of the extension's own can
// be fetched, as the browser serves them.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import starterFeed from '../assets/starter-feed.json';
import { closeFeedDb } from '../lib/db/feed-db';
import { forgetHidden } from '../lib/hidden/hidden-papers';
import { closeLibraryDb } from '../lib/library/library-db';

const network = globalThis.fetch;
globalThis.fetch = (target, init) =>
  String(target).endsWith('/starter-feed.json') ? Promise.resolve(Response.json(starterFeed)) : network(target, init);

beforeEach(async () => {
  await closeFeedDb().catch(() => {});
  await closeLibraryDb().catch(() => {});
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  forgetHidden();
});
