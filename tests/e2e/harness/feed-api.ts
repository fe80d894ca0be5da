// The feed's API over fixture days: filtered by day, paged, with a place to put a fault in front of any request.
import { type FeedDays, NVME } from './feed-fixture.ts';
import type { FixtureServer, Route } from './fixture-server.ts';
import { HUGGINGFACE_PAGE, huggingfaceHtml } from './pages.ts';
import { html, json, type Reply } from './reply.ts';

export const FEED_HOST = 'huggingface.co';

/** Given the day and page asked for and how many requests came before; a reply replaces the feed's own. */
export type Fault = (asked: { day: string; page: number; nth: number }) => Reply | null;

export interface FeedApi {
  days: FeedDays;
  fault: Fault | null;
  /** Milliseconds that each answer takes. */
  delayMs: number;
  /** Pages of the feed's site, by path. */
  readonly pages: Map<string, string>;
  /** Answers for all else on the feed's site. */
  site: Route | null;
  /** Requests answered so far. */
  readonly count: number;
}

export function serveFeed(server: FixtureServer, days: FeedDays): FeedApi {
  let count = 0;
  const api = {
    days,
    fault: null as Fault | null,
    delayMs: 0,
    pages: new Map([[new URL(HUGGINGFACE_PAGE).pathname, huggingfaceHtml(NVME)]]),
    site: null as Route | null,
    get count() {
      return count;
    },
  };
  const route: Route = (url, request) => {
    const site = api.pages.get(url.pathname);
    if (site !== undefined) return html(site);
    if (url.pathname !== '/api/daily_papers') return api.site?.(url, request) ?? null;
    const day = url.searchParams.get('date') ?? '';
    const page = Number(url.searchParams.get('p') ?? 0);
    const limit = Number(url.searchParams.get('limit') ?? 50);
    const nth = count++;
    const fault = api.fault?.({ day, page, nth });
    if (fault) return fault;
    const items = (api.days.get(day) ?? []).slice(page * limit, (page + 1) * limit);
    return { ...json(items), delayMs: api.delayMs };
  };
  server.route(FEED_HOST, route);
  return api;
}
