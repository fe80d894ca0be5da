// The options' store writes settings one by one and follows what other tabs write.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings-defaults';
import { hiddenItem, settingsItem, sidebarItem, sidebarOffItem } from '../../lib/items';
import { createOptions, type Options } from '../../lib/stores/options-store';

/** The browser's permissions: sites that are allowed, and who follows them. */
const world = vi.hoisted(() => ({
  sites: [] as { pattern: string; name: string }[],
  tell: () => {},
  hidden: [] as object[],
}));
vi.mock('../../lib/messaging/ask', () => ({
  ask: async (type: string) => ({ ok: true, value: type === 'getHidden' ? world.hidden : null }),
}));
vi.mock('../../lib/stores/site-permissions', () => ({
  loadSites: async () => world.sites,
  revokeSite: async () => {},
  watchSites: (onChange: () => void) => {
    world.tell = onChange;
    return () => {};
  },
}));

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

test('follows the sites that are allowed, wherever that was done', async () => {
  expect(state().sites).toEqual([]);
  world.sites = [{ pattern: 'https://dblp.org/*', name: 'dblp.org' }];
  world.tell();
  await vi.waitFor(() => expect(state().sites).toEqual(world.sites));
});

test('asks anew for what is hidden when that changes', async () => {
  const hidden = { id: 'press-001', paperId: '2608.1', title: 'T', at: 1 };
  world.hidden = [hidden];
  await hiddenItem.set([hidden]);
  await vi.waitFor(() => expect(state().hidden).toEqual([hidden]));
});

test('turns the sidebar on at one place, and off everywhere, without a word on the others', async () => {
  const off = { everywhere: false, sites: ['arxiv.org', 'github.com'], pages: ['https://openreview.net/forum?id=a'] };
  await sidebarOffItem.set(off);
  await options.actions.onSidebarOn('github.com');
  await options.actions.onSidebarEverywhere(false);
  expect(await sidebarOffItem.get()).toEqual({ ...off, everywhere: true, sites: ['arxiv.org'] });
  expect(state().off.sites).toEqual(['arxiv.org']);
});
