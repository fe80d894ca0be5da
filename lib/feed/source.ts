// What a feed of papers is to the rest of Paperkin. A source knows its network and its shapes; it keeps nothing.
import type { Day } from '../domain/day';
import type { Paper } from '../domain/paper';
import type { Result } from '../domain/result';

export interface PageRequest {
  readonly day: Day;
  /** From 0. */
  readonly page: number;
  /** ETag of the last answer to the same request. */
  readonly etag?: string;
  readonly signal: AbortSignal;
}

export interface FeedPage {
  /** The server says that nothing changed since the ETag; `papers` is then empty. */
  readonly notModified: boolean;
  readonly papers: readonly Paper[];
  /** Items that could not be read. */
  readonly rejected: number;
  /** All items of the answer, readable or not. */
  readonly items: number;
  readonly etag?: string;
  /** Milliseconds to wait before the next request, as the server asked; 0 when it did not. */
  readonly pauseMs: number;
  /** The server's clock, ms since the epoch, where it tells. */
  readonly serverTime?: number;
}

/** A request that failed, and when to try again if the server said. */
export interface FeedFailure {
  readonly retryAfterMs?: number;
}

export interface FeedSource {
  readonly name: string;
  /** One page of one day. Failures: offline, rate-limited, server-error, bad-answer, too-large, timeout. */
  fetchPage(request: PageRequest): Promise<Result<FeedPage> & FeedFailure>;
}
