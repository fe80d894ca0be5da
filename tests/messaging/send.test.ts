import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ok } from '../../lib/domain/result';
import { onMessage } from '../../lib/messaging/messenger';
import { sendMessage } from '../../lib/messaging/send';

afterEach(() => vi.restoreAllMocks());

test('what our sender sends, the library hears, and its answer comes back', async () => {
  type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean;
  const listeners: Listener[] = [];
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(
    (listener) => void listeners.push(listener as Listener),
  );
  vi.stubGlobal('chrome', browser);
  const heard = vi.fn((_: unknown) => ok([]));
  onMessage('getLibrary', ({ data }) => heard(data));
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    (message: unknown) =>
      new Promise((resolve) => listeners[0]?.(JSON.parse(JSON.stringify(message)), {}, resolve)) as never,
  );
  expect(await sendMessage('getLibrary', { a: 1 })).toEqual(ok([]));
  expect(heard).toHaveBeenCalledWith({ a: 1 });
});
