// Hugging Face's Daily Papers: GET https://huggingface.co/api/daily_papers?date=YYYY-MM-DD&limit=100&p=N, an array of items, empty
// after the last page. API: https://huggingface.co/docs/hub/api; limits: https://huggingface.co/docs/hub/rate-limits.
import type { Day } from '../domain/day';
import { fail, ok, type Result } from '../domain/result';
import { parseItem } from './huggingface-item';
import { courtesyPauseMs, retryAfterMs } from './rate-limit';
import { readBody } from './read-body';
import type { FeedFailure, FeedPage, FeedSource, PageRequest } from './source';

const ENDPOINT = 'https://huggingface.co/api/daily_papers';
const PAGE_SIZE = 100;
const ANSWER_WITHIN_MS = 25_000;
const BODY_MAX_BYTES = 10_000_000;
const NOT_MODIFIED = 304;
const TOO_MANY = 429;

export const huggingface: FeedSource = { name: 'huggingface', fetchPage };

async function fetchPage({ day, page, etag, signal }: PageRequest): Promise<Result<FeedPage> & FeedFailure> {
  const url = `${ENDPOINT}?date=${day}&limit=${PAGE_SIZE}&p=${page}`;
  const timeout = AbortSignal.timeout(ANSWER_WITHIN_MS);
  try {
    const response = await fetch(url, {
      // The browser's own cache would answer for the server, and cookies would tell it who asks.
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/json', ...(etag && { 'if-none-match': etag }) },
      signal: AbortSignal.any([signal, timeout]),
    });
    const facts = factsOf(response);
    if (response.status === NOT_MODIFIED) return ok({ ...facts, notModified: true, papers: [], rejected: 0, items: 0 });
    if (!response.ok) return failureOf(response);
    const body = await readBody(response, BODY_MAX_BYTES);
    return body === null ? fail('too-large', url) : parsePage(body, day, facts);
  } catch (error) {
    if (timeout.aborted) return fail('timeout', url);
    return fail('offline', error instanceof Error ? error.message : String(error));
  }
}

type Facts = Pick<FeedPage, 'etag' | 'pauseMs' | 'serverTime'>;

/** Item by item: one that cannot be read costs only itself. */
export function parsePage(body: string, day: Day, facts: Facts = { pauseMs: 0 }): Result<FeedPage> {
  let items: unknown;
  try {
    items = JSON.parse(body);
  } catch {
    return fail('bad-answer', 'not JSON');
  }
  if (!Array.isArray(items)) return fail('bad-answer', 'not a list');
  const papers = items.map((item) => parseItem(item, day)).filter((paper) => paper !== null);
  return ok({ ...facts, notModified: false, papers, items: items.length, rejected: items.length - papers.length });
}

function factsOf({ headers }: Response): Facts {
  const etag = headers.get('etag');
  const serverTime = Date.parse(headers.get('date') ?? '');
  return {
    pauseMs: courtesyPauseMs(headers),
    ...(etag && { etag }),
    ...(Number.isFinite(serverTime) && { serverTime }),
  };
}

function failureOf({ status, headers }: Response): Result<never> & FeedFailure {
  const wait = retryAfterMs(headers, Date.now());
  const failure =
    status === TOO_MANY
      ? fail('rate-limited')
      : fail(status >= 500 ? 'server-error' : 'bad-answer', `status ${status}`);
  return wait === undefined ? failure : { ...failure, retryAfterMs: wait };
}
