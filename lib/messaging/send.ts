// Sends one message to the worker, in the wire format of @webext-core/messaging, with which the worker listens. The library's own
// sender brings its listener with it: 1 KB of the content script's 20. tests/messaging/send.test.ts holds the two together.
import { browser } from 'wxt/browser';

/** The answer; undefined when there was none. Rejects when nobody listens. */
export async function sendMessage(type: string, data: unknown): Promise<unknown> {
  const answer: { res?: unknown } | undefined = await browser.runtime.sendMessage({
    type,
    data,
    timestamp: Date.now(),
  });
  return answer?.res;
}
