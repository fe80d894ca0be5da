import { afterEach, describe, expect, test, vi } from 'vitest';
import { huggingface } from '../../lib/feed/huggingface';
import { aRawItem } from './feed-items';

function serve(body: BodyInit | null, init: ResponseInit = {}) {
  const fetch = vi.fn(async () => new Response(body, init));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

const ask = (etag?: string) =>
  huggingface.fetchPage({ day: '2026-08-21', page: 0, signal: new AbortController().signal, ...(etag && { etag }) });

afterEach(() => vi.unstubAllGlobals());

describe('asking Hugging Face for a day', () => {
  test('names the day, the page and the largest page size, and nothing of who asks', async () => {
    const fetch = serve('[]');
    await ask();
    const [url, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
    expect(url).toBe('https://huggingface.co/api/daily_papers?date=2026-08-21&limit=100&p=0');
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  test('sends the ETag it was given and takes 304 for "as it was"', async () => {
    const fetch = serve(null, { status: 304 });
    const answer = await ask('"abc"');
    expect((fetch.mock.calls[0] as unknown as [string, RequestInit])[1].headers).toMatchObject({
      'if-none-match': '"abc"',
    });
    expect(answer).toMatchObject({ ok: true, value: { notModified: true } });
  });

  test('keeps the good items', async () => {
    serve(JSON.stringify([aRawItem(), 'broken']), { headers: { etag: '"e"' } });
    expect(await ask()).toMatchObject({ ok: true, value: { items: 2, rejected: 1, etag: '"e"' } });
  });

  test.each([
    ['HTML with 200', '<!doctype html><title>Sign in</title>', {}, 'bad-answer'],
    ['JSON that is no list', '{"status":"success"}', {}, 'bad-answer'],
    ['a truncated list', '[{"paper":', {}, 'bad-answer'],
    ['429', '', { status: 429, headers: { 'retry-after': '7' } }, 'rate-limited'],
    ['503', '', { status: 503 }, 'server-error'],
    ['404', '', { status: 404 }, 'bad-answer'],
  ])('says what went wrong: %s', async (_, body, init, code) => {
    serve(body, init as ResponseInit);
    expect(await ask()).toMatchObject({ ok: false, error: { code } });
  });

  test('gives up an answer of more than 10 MB', async () => {
    serve(`["${'x'.repeat(10_000_001)}"]`);
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  test('reads how long to wait from Retry-After, else from a spent RateLimit', async () => {
    serve('', { status: 429, headers: { ratelimit: '"api";r=0;t=120' } });
    expect(await ask()).toMatchObject({ retryAfterMs: 120_000 });
    serve('', { status: 429, headers: { 'retry-after': '3', ratelimit: '"api";r=0;t=120' } });
    expect(await ask()).toMatchObject({ retryAfterMs: 3_000 });
  });

  test('slows down before the limit is reached', async () => {
    serve('[]', { headers: { ratelimit: '"api";r=2;t=30' } });
    expect(await ask()).toMatchObject({ ok: true, value: { pauseMs: 30_000 } });
    serve('[]', { headers: { ratelimit: '"api";r=400;t=30' } });
    expect(await ask()).toMatchObject({ ok: true, value: { pauseMs: 0 } });
  });

  test('calls a network that is not there offline', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'offline' } });
  });
});
