// How long detection takes in a page of real Chromium: in a world of its own, the first time that the script runs there. The page has come to rest, so that its own start is not counted with it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, CDPSession } from 'playwright-core';
import { z } from 'zod';
import { PageSubject } from '../../../lib/domain/page-subject';
import { buildDir } from '../../e2e/harness/where.ts';

const LOAD_WITHIN_MS = 60_000;
const REST_WITHIN_MS = 5_000;

export interface Timed {
  /** By the clock on the wall: on a computer that does other things as well, with their share. */
  readonly wallMs: number;
  /** Of the main thread alone, as its processor time tells. */
  readonly cpuMs: number;
  readonly subject: PageSubject | null;
}

const Answer = z.object({ ms: z.number(), subject: z.nullable(PageSubject) });

/** A page that answers every address with `html`, and in it the script that the popup injects, with all detectors. */
export async function timeDetection(context: BrowserContext, url: URL, html: string): Promise<Timed> {
  const page = await context.newPage();
  try {
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    await page.goto(url.href, { waitUntil: 'domcontentloaded', timeout: LOAD_WITHIN_MS });
    await page.evaluate(rest, REST_WITHIN_MS);
    const session = await context.newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'paperkin-bench',
    });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    // Handing over the script and its answer is the measurement's own cost, so both stay outside.
    await session.send('Runtime.enable');
    const { scriptId = '' } = await session.send('Runtime.compileScript', {
      expression: `{ const from = performance.now(); ${script()}; globalThis.timed = { ms: performance.now() - from, subject: paperkinSubject }; }`,
      sourceURL: 'detect-page.js',
      persistScript: true,
      executionContextId: contextId,
    });
    const before = await taskMs(session);
    await session.send('Runtime.runScript', { scriptId, executionContextId: contextId });
    const cpuMs = (await taskMs(session)) - before;
    const { result } = await session.send('Runtime.evaluate', { contextId, returnByValue: true, expression: 'timed' });
    const { ms, subject } = Answer.parse(result.value);
    return { wallMs: ms, cpuMs, subject };
  } finally {
    await page.close();
  }
}

/** Until the page has drawn itself and twice had nothing to do. */
function rest(within: number): Promise<void> {
  const idle = () => new Promise<unknown>((resolve) => requestIdleCallback(resolve, { timeout: within }));
  return new Promise<void>((resolve) =>
    requestAnimationFrame(
      () =>
        void idle()
          .then(idle)
          .then(() => resolve()),
    ),
  );
}

const script = () => readFileSync(join(buildDir('chromium'), 'detect-page.js'), 'utf8');

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}
