import { beforeEach, expect, test, vi } from 'vitest';
import type { Detector } from '../../lib/detect/detector';
import { OFF_NOWHERE, placeOf, switchOff } from '../../lib/domain/sidebar-wishes';
import { wakeWorker } from '../../lib/page/wake-worker';

const world = vi.hoisted(() => ({ off: {} as unknown, sent: [] as unknown[][], fails: false }));
vi.mock('../../lib/items', () => ({ sidebarOffItem: { get: async () => world.off } }));
vi.mock('../../lib/messaging/send', () => ({
  sendMessage: async (...asked: unknown[]) => {
    world.sent.push(asked);
    if (world.fails) throw new Error('Could not establish connection.');
  },
}));

const URL_READ = new URL('https://arxiv.org/abs/2601.00001');
const claiming = (claims: boolean): Detector => ({ claims: () => claims, detect: () => null, listEntries: () => [] });

beforeEach(() => Object.assign(world, { off: OFF_NOWHERE, sent: [], fails: false }));

test('a page that is to have a sidebar wakes the worker, and says nothing of itself', async () => {
  await wakeWorker(URL_READ, claiming(true));
  expect(world.sent).toEqual([['wake', {}]]);
});

test('a page that is about nothing does not', async () => {
  await wakeWorker(URL_READ, claiming(false));
  expect(world.sent).toEqual([]);
});

test.each(['page', 'site', 'everywhere'] as const)(
  'nor does one whose reader switched the sidebar off by %s',
  async (scope) => {
    world.off = switchOff(OFF_NOWHERE, scope, placeOf(URL_READ));
    await wakeWorker(URL_READ, claiming(true));
    expect(world.sent).toEqual([]);
  },
);

test('an extension that is gone is no error of the page', async () => {
  world.fails = true;
  await expect(wakeWorker(URL_READ, claiming(true))).resolves.toBeUndefined();
});
