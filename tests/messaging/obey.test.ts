// The content script's end of what the worker asks of a tab, and what the worker makes of the answer.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askPage } from '../../lib/messaging/ask-page';
import { obeyOrders } from '../../lib/messaging/obey';
import { aSubject } from '../builders';

const PLACE = { site: 'arxiv.org', page: 'https://arxiv.org/abs/2507.14111' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const USUAL = { toggle: vi.fn(), tell: () => 'told', canStand: () => true };

/** What the script answers to a message, as it would cross the wire. */
function answersTo(order: unknown, orders: Parameters<typeof obeyOrders>[0] = USUAL): unknown[] {
  const listen = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  obeyOrders(orders);
  const answers: unknown[] = [];
  const [listener] = listen.mock.calls[0] as unknown as [(...message: unknown[]) => void];
  listener(order, {}, (answer: unknown) => answers.push(answer));
  return answers;
}

test('tells what it is asked', () => expect(answersTo('tell')).toEqual(['told']));

test.each([true, false])('does what it is told, and says whether a sidebar can stand there: %s', (canStand) => {
  const orders = { toggle: vi.fn(async () => {}), tell: vi.fn(), canStand: () => canStand };
  expect(answersTo('toggle', orders)).toEqual([canStand]);
  expect(orders.toggle).toHaveBeenCalledOnce();
});

test.each(['', 'constructor', '__proto__', 'toString', null, { type: 'tell' }, ['tell']])('leaves %j alone', (order) =>
  expect(answersTo(order)).toEqual([]),
);

test.each([
  ['a page about a paper', { place: PLACE, subject: aSubject() }, { place: PLACE, subject: aSubject() }],
  ['a page about nothing', { place: PLACE, subject: null }, { place: PLACE, subject: null }],
  ['no script of ours', undefined, null],
  ['an answer of another shape', { place: PLACE, subject: { kind: 'paper' } }, null],
])('the worker hears %s', async (_, answer, heard) => {
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => answer as undefined);
  expect(await askPage(7)).toEqual(heard);
});

test('the worker does not wait for a page that hangs', async () => {
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(() => new Promise(() => {}));
  const heard = askPage(7);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await heard).toBeNull();
  vi.useRealTimers();
});
