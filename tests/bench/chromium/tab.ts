// One tab, and functions run in it: in the page's own world or in that of an extension's content script.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from '../../../lib/domain/zod';
import type { Cdp, Params } from './cdp';

export interface Tab {
  send(method: string, params?: Params): Promise<unknown>;
  /**
   * Runs a function in the page, or in the world of `extension`'s content script. It is sent as text: it sees its argument and
   * that world, nothing around it. Rejects with what it throws.
   */
  run<A>(call: (arg: A) => unknown, arg: A, extension?: string): Promise<unknown>;
  close(): Promise<void>;
}

const Context = z.object({ context: z.object({ id: z.number(), origin: z.string() }) });
const Evaluated = z.object({
  result: z.object({ value: z.optional(z.unknown()) }),
  exceptionDetails: z.optional(
    z.object({ text: z.string(), exception: z.optional(z.object({ description: z.optional(z.string()) })) }),
  ),
});
const WORLD_WITHIN_MS = 10_000;

export async function openTab(cdp: Cdp, url: string): Promise<Tab> {
  const { targetId } = z
    .object({ targetId: z.string() })
    .parse(await cdp.send('Target.createTarget', { url: 'about:blank' }));
  const attached = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = z.object({ sessionId: z.string() }).parse(attached);
  const worlds = new Map<string, number>();
  let loaded = false;
  cdp.on('Runtime.executionContextsCleared', (_, session) => {
    if (session === sessionId) worlds.clear();
  });
  cdp.on('Runtime.executionContextCreated', (params, session) => {
    if (session !== sessionId) return;
    const { id, origin } = Context.parse(params).context;
    worlds.set(origin.replace(/\/$/, ''), id);
  });
  cdp.on('Page.loadEventFired', (_, session) => {
    loaded ||= session === sessionId;
  });
  const send: Tab['send'] = (method, params) => cdp.send(method, params, sessionId);
  await send('Page.enable');
  await send('Runtime.enable');
  await send('Page.navigate', { url });
  await waitFor(() => loaded, `${url} did not load.`);
  const worldOf = async (extension: string) => {
    await waitFor(() => worlds.has(`chrome-extension://${extension}`), `${url} has no content script of ${extension}.`);
    return worlds.get(`chrome-extension://${extension}`);
  };
  return {
    send,
    async run(call, arg, extension) {
      const expression = `(${call})(${JSON.stringify(arg)})`;
      const contextId = extension === undefined ? undefined : await worldOf(extension);
      const answer = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
        ...(contextId !== undefined && { contextId }),
      });
      const { result, exceptionDetails: thrown } = Evaluated.parse(answer);
      if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
      return result.value;
    },
    close: async () => void (await cdp.send('Target.closeTarget', { targetId })),
  };
}

async function waitFor(there: () => boolean, words: string): Promise<void> {
  const until = performance.now() + WORLD_WITHIN_MS;
  while (!there()) {
    if (performance.now() > until) throw new Error(words);
    await sleep(10);
  }
}
