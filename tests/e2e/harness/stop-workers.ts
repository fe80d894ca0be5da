// Ends service workers as Chromium does when they are idle, and waits until they are gone.
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

const GONE_WITHIN_MS = 5_000;

/** `page` has to be of the workers' origin. */
export async function stopAllWorkers(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const running = new Map<string, boolean>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const version of versions) running.set(version.versionId, version.runningStatus !== 'stopped');
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  const until = Date.now() + GONE_WITHIN_MS;
  while ([...running.values()].some(Boolean) && Date.now() < until) await sleep(10);
  await session.detach();
}
