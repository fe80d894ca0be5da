// A feed in memory that counts what it is asked and can be told to fail.
import { addDays, type Day } from '../../lib/domain/day';
import type { Paper } from '../../lib/domain/paper';
import { ok, type Result } from '../../lib/domain/result';
import type { FeedFailure, FeedPage, FeedSource, PageRequest } from '../../lib/feed/source';
import type { RunContext } from '../../lib/sync/run-sync';
import { aPaper } from '../builders';

export const TODAY = '2026-08-21';

/** Newest first. */
export function lastDays(count: number): Day[] {
  return Array.from({ length: count }, (_, age) => addDays(TODAY, -age));
}

export type Answer = Result<FeedPage> & FeedFailure;

export function aPage(overrides: Partial<FeedPage> = {}): FeedPage {
  const papers = overrides.papers ?? [];
  return { notModified: false, papers, items: papers.length, rejected: 0, pauseMs: 0, ...overrides };
}

export class FakeSource implements FeedSource {
  readonly name = 'fake';
  readonly asked: PageRequest[] = [];
  /** Overrides the answer to a request; undefined lets the feed answer. */
  interfere: (request: PageRequest, count: number) => Answer | Promise<Answer> | undefined = () => undefined;

  constructor(readonly days: ReadonlyMap<Day, readonly Paper[]>) {}

  async fetchPage(request: PageRequest): Promise<Answer> {
    this.asked.push(request);
    const other = await this.interfere(request, this.asked.length);
    if (other) return other;
    const papers = request.page === 0 ? (this.days.get(request.day) ?? []) : [];
    return ok(aPage({ papers: papers.map((paper) => ({ ...paper, date: request.day })) }));
  }
}

/** `perDay` papers on each of the given days, all different. */
export function aFeed(days: readonly Day[], perDay = 3): Map<Day, Paper[]> {
  let next = 10_000;
  return new Map(
    days.map((day) => [
      day,
      Array.from({ length: perDay }, () => {
        const id = `2608.${next++}`;
        return aPaper({
          id,
          title: `Routing experts in study ${id}`,
          abstract: `Expert routing, case ${id}.`,
          date: day,
        });
      }),
    ]),
  );
}

export function aRun(source: FeedSource, overrides: Partial<RunContext> = {}): RunContext {
  return {
    source,
    signal: new AbortController().signal,
    now: () => Date.parse('2026-08-21T12:00:00Z'),
    random: () => 0.5,
    wait: async () => {},
    historyDays: 5,
    force: false,
    onDay: async () => {},
    ...overrides,
  };
}
