// What the worker remembers of the tabs' pages, for where nothing else tells: that of few tabs, those asked last.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { subjectKeyOf } from '../lib/items';
import { aSubject } from './builders';

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
});

/** As a worker has it that has just woken. */
const wake = () => import('../entrypoints/background/page-of-tab');
const kept = async () => Object.keys(await fakeBrowser.storage.session.get(null)).toSorted();
const keysOf = (tabs: readonly number[]) => [...tabs.map(subjectKeyOf), 'subject-tabs'].toSorted();
const tabs = Array.from({ length: 60 }, (_, i) => i);

test('the pages of the twenty tabs that were asked last are kept, however many ask at once', async () => {
  const { rememberSubject } = await wake();
  await Promise.all(tabs.map((tab) => rememberSubject(tab, aSubject())));
  expect(await kept()).toEqual(keysOf(tabs.slice(-20)));
});

test('a worker goes on from what the one before it remembered', async () => {
  for (const tab of tabs.slice(0, 15)) await (await wake()).rememberSubject(tab, aSubject());
  vi.resetModules();
  const { rememberSubject } = await wake();
  await rememberSubject(0, aSubject({ title: 'Asked again' }));
  for (const tab of tabs.slice(15, 25)) await rememberSubject(tab, aSubject());
  expect(await kept()).toEqual(keysOf([0, ...tabs.slice(6, 25)]));
  expect(await fakeBrowser.storage.session.get(subjectKeyOf(0))).toMatchObject({
    [subjectKeyOf(0)]: { title: 'Asked again' },
  });
});

test('a page that could not be kept does not stand in the way of the next', async () => {
  const { rememberSubject } = await wake();
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(rememberSubject(1, aSubject())).rejects.toThrow('full');
  await rememberSubject(2, aSubject());
  expect(await kept()).toEqual(keysOf([2]));
});
