// What a reader chose is parsed wherever it is read, since it may have lain in storage for years.
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sidebarItem, sidebarLookItem, sidebarOffItem } from '../lib/items';

beforeEach(() => fakeBrowser.reset());

test.each([
  [sidebarItem, { 'arxiv.org': 'ajar' }, {}],
  [sidebarLookItem, { width: '300px', edge: 'top' }, { width: 320 }],
  [sidebarOffItem, 'everywhere', { everywhere: false, sites: [], pages: [] }],
])('a damaged value is not handed on, asked or followed', async (item, stored, read) => {
  const seen: unknown[] = [];
  const stop = (item as typeof sidebarItem).watch((value) => seen.push(value));
  await browser.storage.local.set({ [item.key]: stored });
  stop();
  expect(await item.get()).toEqual(read);
  expect(seen).toEqual([read]);
});

test('what is whole comes back as it was', async () => {
  await sidebarLookItem.set({ width: 410, edge: 'left' });
  expect(await sidebarLookItem.get()).toEqual({ width: 410, edge: 'left' });
});
