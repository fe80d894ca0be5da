// Chromium over its debugging pipe, with nothing attached that is not asked for: Playwright and Puppeteer attach to every worker
// and hold it at its start, which would be measured too.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { z } from '../../../lib/domain/zod';

export type Params = Readonly<Record<string, unknown>>;

export interface Cdp {
  /** Rejects with the browser's own words. `session`: of an attached target; without one the browser itself. */
  send(method: string, params?: Params, session?: string): Promise<unknown>;
  on(method: string, hear: (params: unknown, session: string | undefined) => void): void;
  close(): Promise<void>;
}

const Message = z.object({
  id: z.optional(z.number()),
  method: z.optional(z.string()),
  params: z.optional(z.unknown()),
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ message: z.string() })),
  sessionId: z.optional(z.string()),
});

const CLOSED_WITHIN_MS = 5_000;

export function startChromium(program: string, args: readonly string[]): Cdp {
  const browser = spawn(program, ['--remote-debugging-pipe', ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const gone = once(browser, 'exit');
  // Spawned with pipes there.
  const toBrowser = browser.stdio[3] as Writable;
  const fromBrowser = browser.stdio[4] as Readable;
  const waiting = new Map<
    number,
    { method: string; done: (result: unknown) => void; failed: (error: Error) => void }
  >();
  const ears = new Map<string, ((params: unknown, session: string | undefined) => void)[]>();
  let lastId = 0;

  const hear = (text: string) => {
    const { id, method, params, result, error, sessionId } = Message.parse(JSON.parse(text));
    if (id === undefined) for (const ear of ears.get(method ?? '') ?? []) ear(params, sessionId);
    else {
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.failed(new Error(`${call.method}: ${error.message}`));
      else call?.done(result);
    }
  };
  let parts: Buffer[] = [];
  fromBrowser.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, end));
      const text = Buffer.concat(parts).toString();
      parts = [];
      from = end + 1;
      hear(text);
    }
    parts.push(chunk.subarray(from));
  });
  const fail = (why: string) => {
    for (const { method, failed } of waiting.values()) failed(new Error(`${method}: ${why}`));
    waiting.clear();
  };
  gone.then(
    () => fail('the browser is gone'),
    (error) => fail(String(error)),
  );
  toBrowser.on('error', () => fail('the browser does not listen'));

  return {
    send(method, params = {}, session) {
      const id = ++lastId;
      return new Promise((done, failed) => {
        waiting.set(id, { method, done, failed });
        toBrowser.write(`${JSON.stringify({ id, method, params, ...(session && { sessionId: session }) })}\0`);
      });
    },
    on(method, ear) {
      ears.set(method, [...(ears.get(method) ?? []), ear]);
    },
    async close() {
      toBrowser.write(`${JSON.stringify({ id: ++lastId, method: 'Browser.close' })}\0`);
      const timer = setTimeout(() => browser.kill('SIGKILL'), CLOSED_WITHIN_MS);
      await gone;
      clearTimeout(timer);
    },
  };
}
