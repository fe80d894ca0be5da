// What the shortcuts do in the worker: relay to the page's script, or save the page's paper and say so on the icon.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onCommand } from '../entrypoints/background/commands';
import { fail, ok } from '../lib/domain/result';
import { aSubject } from './builders';

const world = vi.hoisted(() => ({
  subject: null as unknown,
  own: null as unknown,
  saved: [] as unknown[],
  written: null as unknown,
  flashed: [] as unknown[],
}));
vi.mock('../entrypoints/background/page-of-tab', () => ({ subjectOfTab: async () => world.subject }));
vi.mock('../entrypoints/background/badge', () => ({ flash: async (...args: unknown[]) => world.flashed.push(args) }));
vi.mock('../lib/related/find-own', () => ({ findOwn: async () => ({ own: world.own, tied: [] }) }));
vi.mock('../lib/library/library', () => ({
  savePaper: async (operation: unknown) => {
    world.saved.push(operation);
    return world.written;
  },
}));

beforeEach(() => {
  fakeBrowser.reset();
  openPopup.mockClear();
  const own = { paper: { id: '2507.14111' }, by: 'arxiv' };
  Object.assign(world, { subject: ok(aSubject()), own, saved: [], written: ok({}), flashed: [] });
});

const openPopup = vi.fn(async () => {});
vi.spyOn(fakeBrowser.action as unknown as { openPopup(): Promise<void> }, 'openPopup').mockImplementation(openPopup);

test('the sidebar’s shortcut is passed on to the page’s own script, in its top frame', async () => {
  const sendMessage = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => true as never);
  await onCommand('toggle-sidebar', 7);
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith(7, 'toggle', { frameId: 0 });
  expect(openPopup).not.toHaveBeenCalled();
});

test.each([undefined, new Error('not without a press')])(
  'where no script of ours runs, the popup comes in its place, if it may: %s',
  async (refusal) => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist'));
    if (refusal) openPopup.mockRejectedValueOnce(refusal);
    await expect(onCommand('toggle-sidebar', 7)).resolves.toBeUndefined();
    expect(openPopup).toHaveBeenCalledOnce();
  },
);

test('the page’s paper is saved, and the icon says so', async () => {
  await onCommand('save-paper', 7);
  expect(world.saved).toEqual([{ opId: expect.any(String), paperId: '2507.14111' }]);
  expect(world.flashed).toEqual([[7, '✓']]);
});

test.each([
  ['of a page that is about nothing', { subject: fail('no-page') }],
  ['of a page whose paper is not known here', { own: null }],
  ['when the disk is full', { written: fail('storage-full') }],
])('the icon does not say so %s', async (_, changed) => {
  Object.assign(world, changed);
  await onCommand('save-paper', 7);
  expect(world.flashed).toEqual([[7, '–']]);
});

test('other commands and windows without a tab are none of its business', async () => {
  await onCommand('save-paper', undefined);
  await onCommand('something-else', 7);
  expect(world).toMatchObject({ saved: [], flashed: [] });
});
