// The options' store writes settings one by one and follows what other tabs write.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings-defaults';
import { settingsItem, sidebarItem, sidebarOffItem } from '../../lib/items';
import { createOptions, type Options } from '../../lib/stores/options-store';

let options: Options;
let stop: () => void;
const state = () => options.store.getState();

beforeEach(async () => {
  fakeBrowser.reset();
  await sidebarItem.set({ 'arxiv.org': 'open', 'github.com': 'collapsed' });
  options = createOptions();
  stop = await options.start();
});

afterEach(() => stop());

test('a change keeps what another tab changed meanwhile', async () => {
  await settingsItem.set({ ...DEFAULT_SETTINGS, theme: 'dark' });
  await options.actions.onSettings({ historyDays: 365 });
  expect(await settingsItem.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', historyDays: 365 });
  expect(state().settings.historyDays).toBe(365);
});

test('forgets where the sidebar was opened or collapsed', async () => {
  expect(state().sidebarSites).toBe(2);
  await options.actions.onForgetSidebar();
  expect(await sidebarItem.get()).toEqual({});
  expect(state().sidebarSites).toBe(0);
});

test('turns the sidebar on at one place, and off everywhere, without a word on the others', async () => {
  const off = { everywhere: false, sites: ['arxiv.org', 'github.com'], pages: ['https://openreview.net/forum?id=a'] };
  await sidebarOffItem.set(off);
  await options.actions.onSidebarOn('github.com');
  await options.actions.onSidebarEverywhere(false);
  expect(await sidebarOffItem.get()).toEqual({ ...off, everywhere: true, sites: ['arxiv.org'] });
  expect(state().off.sites).toEqual(['arxiv.org']);
});
