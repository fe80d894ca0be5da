import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ok } from '../../lib/domain/result';
import { FROM_CONTENT, type MessageType, REQUESTS } from '../../lib/messaging/protocol';
import { answer, type Handlers, type Receiver, type Sender } from '../../lib/messaging/receive';
import { aSubject } from '../builders';

const OURS = 'chrome-extension://paperkin/';
const page: Sender = { id: 'paperkin', url: `${OURS}popup.html` };
const content: Sender = { id: 'paperkin', url: 'https://arxiv.org/abs/1', tab: { id: 3 }, frameId: 0 };

function aReceiver() {
  const handler = vi.fn(async () => ok(null));
  const handlers = Object.fromEntries(Object.keys(REQUESTS).map((type) => [type, handler])) as unknown as Handlers;
  const receiver: Receiver = { handlers, extensionId: 'paperkin', pagesOrigin: OURS, ready: Promise.resolve() };
  return { receiver, handler };
}

const save = { opId: 'operation-1', paperId: '2608.00001' };

describe('a message', () => {
  test('from our own page or content script reaches its handler, parsed', async () => {
    const { receiver, handler } = aReceiver();
    await answer(receiver, 'savePaper', { ...save, extra: 1 }, page);
    await answer(receiver, 'getRelated', aSubject(), content);
    expect(handler.mock.calls.map(([request]: unknown[]) => request)).toEqual([save, aSubject()]);
  });

  test.each([
    ['another extension', { ...page, id: 'other' }],
    ['a frame in a page', { ...content, frameId: 4 }],
    ['a page that looks like ours', { ...page, url: 'https://paperkin/popup.html' }],
  ])('from %s is refused', async (_, sender) => {
    const { receiver, handler } = aReceiver();
    expect(await answer(receiver, 'pauseSync', {}, sender)).toMatchObject({ error: { code: 'not-allowed' } });
    expect(handler).not.toHaveBeenCalled();
  });

  test('for extension pages alone is refused to a content script', async () => {
    for (const type of Object.keys(REQUESTS) as MessageType[]) {
      const { receiver } = aReceiver();
      const refused = !FROM_CONTENT.has(type);
      const result = await answer(receiver, type, null, content);
      expect(result).toMatchObject({ ok: false, error: { code: refused ? 'not-allowed' : 'bad-request' } });
    }
  });

  test('of any other shape is refused and reaches nothing', async () => {
    const { receiver, handler } = aReceiver();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(REQUESTS) as MessageType[])),
        fc.anything(),
        async (type, data) => {
          const known = REQUESTS[type]().safeParse(data).success;
          handler.mockClear();
          const result = await answer(receiver, type, data, page);
          expect(result.ok).toBe(known);
          expect(handler.mock.calls.length).toBe(known ? 1 : 0);
        },
      ),
    );
  });

  test('whose handler breaks is answered with a failure', async () => {
    const { receiver } = aReceiver();
    const broken = {
      ...receiver,
      handlers: { ...receiver.handlers, getLibrary: () => Promise.reject(new Error('boom')) },
    };
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await answer(broken, 'getLibrary', {}, page)).toMatchObject({
      ok: false,
      error: { code: 'db-failed', detail: 'boom' },
    });
    expect(log).toHaveBeenCalledOnce();
  });

  test.each(['constructor', 'toString', '__proto__'])('of the type %s does not exist', (type) => {
    expect(Object.hasOwn(REQUESTS, type)).toBe(false);
  });
});
