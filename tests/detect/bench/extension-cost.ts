// What the installed extension does to a page's main thread: which of its scripts run there, and for how long at a stretch.
import type { BrowserContext, Page } from 'playwright-core';

const SETTLE_MS = 1500;

export interface ExtensionCost {
  readonly scripts: number;
  /** Of all that runs from the extension's files. */
  readonly totalMs: number;
  readonly longestMs: number;
  /** Cumulative, as browsers score it. */
  readonly layoutShift: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Opens `url`, answered by `html`, and adds up what the trace says ran from `chrome-extension://`. */
export async function costOfExtension(context: BrowserContext, url: URL, html: string): Promise<ExtensionCost> {
  const page = await context.newPage();
  try {
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    const session = await context.newCDPSession(page);
    const events: TraceEvent[] = [];
    session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
    const ended = new Promise<void>((resolve) => session.on('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline', 'v8'] } });
    await page.goto(url.href, { waitUntil: 'domcontentloaded' });
    await page.waitForTimeout(SETTLE_MS);
    await session.send('Tracing.end');
    await ended;
    const layoutShift = await shiftOf(page);
    // The trace has the extension's worker as well.
    const ours = events.filter(
      ({ name, args }) =>
        /^(?:EvaluateScript|FunctionCall|v8\.compile)$/.test(name) &&
        /^chrome-extension:\/\/\w+\/content-scripts\//.test(args?.data?.url ?? ''),
    );
    const stretches = ours.map(({ dur = 0 }) => dur / 1000);
    const files = ours.filter(({ name }) => name === 'EvaluateScript').map(({ args }) => args?.data?.url);
    return {
      scripts: new Set(files).size,
      totalMs: stretches.reduce((sum, ms) => sum + ms, 0),
      longestMs: Math.max(0, ...stretches),
      layoutShift,
    };
  } finally {
    await page.close();
  }
}

/** Of all that moved since the page began. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    (waitMs) =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), waitMs);
      }),
    200,
  );
}
