// Service workers: whether they run, and ended as Chromium does when they are idle.
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

const GONE_WITHIN_MS = 5_000;
/** The browser tells of the workers that are there at once, but not in its answer. */
const TOLD_WITHIN_MS = 100;

/** `page` has to be of the workers' origin. */
export async function stopAllWorkers(context: BrowserContext, page: Page): Promise<void> {
  const workers = await watchWorkers(context, page);
  await workers.session.send('ServiceWorker.stopAllWorkers');
  const until = Date.now() + GONE_WITHIN_MS;
  while (workers.anyRuns() && Date.now() < until) await sleep(10);
  await workers.session.detach();
}

/** Whether one runs now. `page` as above. */
export async function anyWorkerRuns(context: BrowserContext, page: Page): Promise<boolean> {
  const { session, anyRuns } = await watchWorkers(context, page);
  await sleep(TOLD_WITHIN_MS);
  await session.detach();
  return anyRuns();
}

async function watchWorkers(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page);
  const running = new Map<string, boolean>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const version of versions) running.set(version.versionId, version.runningStatus !== 'stopped');
  });
  await session.send('ServiceWorker.enable');
  return { session, anyRuns: () => [...running.values()].some(Boolean) };
}
