import { afterEach, describe, expect, test, vi } from 'vitest';
import { ok } from '../../lib/domain/result';
import { ask, newOpId } from '../../lib/messaging/ask';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn() }));
vi.mock('../../lib/messaging/send', () => ({ sendMessage }));

afterEach(() => sendMessage.mockReset());

describe('asking the worker', () => {
  test('gives its answer', async () => {
    sendMessage.mockResolvedValue(ok([]));
    expect(await ask('getLibrary', {})).toEqual(ok([]));
  });

  test.each([
    ['a rejection', () => Promise.reject(new Error('port closed'))],
    ['the answer undefined', () => Promise.resolve(undefined)],
  ])('asks once more when the worker died: %s', async (_, death) => {
    sendMessage.mockImplementationOnce(death).mockResolvedValueOnce(ok([]));
    expect(await ask('getLibrary', {})).toEqual(ok([]));
    sendMessage.mockImplementation(death);
    expect(await ask('getLibrary', {})).toMatchObject({ ok: false, error: { code: 'no-answer' } });
  });

  test('gives up a silent worker within two seconds', async () => {
    sendMessage.mockReturnValue(new Promise(() => {}));
    const start = performance.now();
    expect(await ask('getLibrary', {})).toMatchObject({ ok: false, error: { code: 'timeout' } });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('opens a page once, whatever became of the answer', async () => {
    sendMessage.mockResolvedValue(undefined);
    await ask('openPage', { page: 'library' });
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  test('names each operation differently', () => {
    expect(new Set(Array.from({ length: 500 }, newOpId)).size).toBe(500);
  });
});
