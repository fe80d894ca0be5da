// All pages of one day, with what the server asks to wait out waited out. Nothing is stored here.
import type { Day } from '../domain/day';
import type { Paper } from '../domain/paper';
import { type Failure, ok, type Result } from '../domain/result';
import type { FeedFailure, FeedPage, FeedSource } from '../feed/source';
import { waitInRunMs } from './back-off';

/** No day has had more than one page of 100; a server that never ends is left here. */
const PAGES_MAX = 20;

export interface DayFetch {
  readonly notModified: boolean;
  readonly papers: readonly Paper[];
  readonly rejected: number;
  /** One a page; '' where the server gave none. */
  readonly etags: readonly string[];
  readonly pauseMs: number;
  readonly serverTime?: number;
  /** Why later pages are missing: what came before them is kept. */
  readonly cutShort?: { readonly error: Failure } & FeedFailure;
}

export interface FetchContext {
  readonly source: FeedSource;
  readonly signal: AbortSignal;
  wait(ms: number): Promise<void>;
  random(): number;
}

/** `etag`: of the day's first page as last read in full. */
export async function fetchDay(
  day: Day,
  etag: string | undefined,
  context: FetchContext,
): Promise<Result<DayFetch> & FeedFailure> {
  const papers = new Map<string, Paper>();
  const etags: string[] = [];
  let rejected = 0;
  let last: Pick<FeedPage, 'pauseMs' | 'serverTime'> = { pauseMs: 0 };
  for (let page = 0; page < PAGES_MAX; page++) {
    const answer = await fetchPatiently({ day, page, ...(page === 0 && etag && { etag }) }, context);
    if (!answer.ok && page === 0) return answer;
    if (!answer.ok)
      return ok({
        notModified: false,
        papers: [...papers.values()],
        rejected,
        etags: [],
        ...pauseOf(last),
        cutShort: answer,
      });
    const { value } = answer;
    last = value;
    if (value.notModified) return ok({ notModified: true, papers: [], rejected: 0, etags: [], ...pauseOf(last) });
    etags.push(value.etag ?? '');
    const fresh = value.papers.filter(({ id }) => !papers.has(id));
    // An empty page is the end; one without anything new is a server that does not page.
    if (value.items === 0 || (page > 0 && fresh.length === 0)) break;
    for (const paper of fresh) papers.set(paper.id, paper);
    rejected += value.rejected;
  }
  return ok({ notModified: false, papers: [...papers.values()], rejected, etags, ...pauseOf(last) });
}

function pauseOf({ pauseMs, serverTime }: Pick<FeedPage, 'pauseMs' | 'serverTime'>) {
  return { pauseMs, ...(serverTime !== undefined && { serverTime }) };
}

async function fetchPatiently(
  request: { day: Day; page: number; etag?: string },
  context: FetchContext,
): Promise<Result<FeedPage> & FeedFailure> {
  for (let attempt = 1; ; attempt++) {
    const answer = await context.source.fetchPage({ ...request, signal: context.signal });
    if (answer.ok || context.signal.aborted) return answer;
    const wait = waitInRunMs(answer.error.code, attempt, answer.retryAfterMs, context.random());
    if (wait === null) return answer;
    await context.wait(wait);
    if (context.signal.aborted) return answer;
  }
}
