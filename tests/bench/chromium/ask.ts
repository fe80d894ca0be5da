// One message to the worker, sent from a content script or a page of the extension as Paperkin's own are, and its times.
import { z } from '../../../lib/domain/zod';
import type { BenchBrowser } from './browser';
import type { Tab } from './tab';

export interface Asked {
  /** As the asker waited. */
  readonly roundTripMs: number;
  /** From the message's arrival to the answer's departure. */
  readonly insideMs: number;
  /** From the worker's start to the answer's departure. */
  readonly sinceStartMs: number;
  /** From the first line of the worker's script to the answer's departure. */
  readonly sinceRunMs: number;
  /** The message started the worker. */
  readonly cold: boolean;
  readonly found: number;
}

export interface Question {
  readonly type: 'getRelated' | 'search';
  readonly data: object;
}

const Answer = z.object({
  ms: z.number(),
  sentAt: z.number(),
  answer: z.object({
    clock: z.object({ startedAt: z.number(), ranAt: z.number(), receivedAt: z.number(), answeredAt: z.number() }),
    res: z.union([
      z.object({ ok: z.literal(true), found: z.number() }),
      z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) }),
    ]),
  }),
});

/** Two processes' clocks agree to about a millisecond. */
const CLOCK_SLACK_MS = 5;

/** Rejects when the worker answers with a failure. `world`: an extension's id; without one the page itself asks. */
export async function ask(tab: Tab, question: Question, world?: string): Promise<Asked> {
  const { ms, sentAt, answer } = Answer.parse(await tab.run(askInside, question, world));
  const { clock, res } = answer;
  if (!res.ok) throw new Error(`${question.type} was answered with ${res.error.code}.`);
  return {
    roundTripMs: ms,
    insideMs: clock.answeredAt - clock.receivedAt,
    sinceStartMs: clock.answeredAt,
    sinceRunMs: clock.answeredAt - clock.ranAt,
    cold: clock.startedAt > sentAt - CLOCK_SLACK_MS,
    found: res.found,
  };
}

/** Stops the worker first. Null when something else had started it again before the message came. */
export async function askCold(
  browser: BenchBrowser,
  tab: Tab,
  question: Question,
  world?: string,
): Promise<Asked | null> {
  await browser.stopWorkers(tab);
  const asked = await ask(tab, question, world);
  return asked.cold ? asked : null;
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Runs in the browser. Of the papers only their number comes back: carrying them out of the page is not what is measured. */
async function askInside({ type, data }: Question): Promise<unknown> {
  const message = { type, data, timestamp: Date.now() };
  const sentAt = performance.timeOrigin + performance.now();
  const from = performance.now();
  const answer = (await chrome.runtime.sendMessage(message)) as {
    clock: unknown;
    res: { ok: boolean; value?: { found?: unknown[]; related?: unknown[]; hits?: unknown[] } };
  };
  const ms = performance.now() - from;
  const { ok, value } = answer.res;
  const found = (value?.found ?? value?.related ?? value?.hits ?? []).length;
  return { ms, sentAt, answer: { clock: answer.clock, res: ok ? { ok, found } : answer.res } };
}
