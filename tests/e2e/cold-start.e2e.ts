// The wait of a reader whose browser has put the worker to sleep, with three months of papers stored; and a page that stays still.
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { makeFeed, NVME } from './harness/feed-fixture.ts';
import { ARXIV_PAGE, arxivHtml } from './harness/pages.ts';
import { html, type Reply } from './harness/reply.ts';
import { waitForSync } from './harness/steps.ts';
import { sidebarOf } from './harness/view.ts';

const PAPERS = 3_000;
const READY_WITHIN_MS = 1_500;
const RUNS = 5;
const ASLEEP_MS = 700;
const AWAKE_WITHIN_MS = 8_000;

/** In the page itself: when the sidebar was ready, counted from the load event, and how far the layout shifted. */
const STOPWATCH = `<script>
window.shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
  .observe({ type: 'layout-shift', buffered: true });
const look = () => {
  if (document.querySelector('paperkin-sidebar')?.shadowRoot?.querySelector('[data-state=ready]')) window.readyAt = performance.now();
  else requestAnimationFrame(look);
};
look();
</script>`;

interface Measured {
  readonly ms: number;
  readonly shift: number;
}

inBrowsers(
  'After a sleep',
  (session) => {
    test('the worker wakes while the page is still being loaded, and only for a page that is to have a sidebar', {
      timeout: 240_000,
    }, async () => {
      const { driver, server } = session();
      const isAwake = () => driver.isAwake?.();
      let goOn = (_: Reply) => {};
      server.route('openreview.net', ({ pathname }) => {
        if (pathname === '/held.js') return new Promise<Reply>((release) => (goOn = release));
        return html('<!doctype html><title>Held</title><script src="/held.js"></script><h1>Held</h1>');
      });
      await waitForSync(driver, PAPERS, 150_000);
      await driver.stopWorker();
      await expect.poll(isAwake).toBe(false);
      const about = driver.newTab('https://openreview.net/about');
      await new Promise((resolve) => setTimeout(resolve, ASLEEP_MS));
      expect(await isAwake()).toBe(false);
      goOn({});
      await (await about).close();

      await driver.stopWorker();
      const forum = driver.newTab('https://openreview.net/forum?id=abcdefghij');
      await expect.poll(isAwake, { timeout: AWAKE_WITHIN_MS }).toBe(true);
      goOn({});
      await (await forum).close();
    });

    test(`the sidebar is ready in time over ${PAPERS} papers, and moves nothing of the page`, {
      timeout: 240_000,
    }, async () => {
      const { driver, pages } = session();
      pages.arxiv.set(new URL(ARXIV_PAGE).pathname, arxivHtml(NVME, STOPWATCH));
      await waitForSync(driver, PAPERS, 150_000);
      const runs: Measured[] = [];
      for (let run = 0; run < RUNS; run++) {
        await driver.stopWorker();
        const tab = await driver.newTab(ARXIV_PAGE);
        await sidebarOf(tab).waitFor('[data-state=ready]');
        // Two frames, so that the stopwatch has seen it too; and time for a late shift to show.
        await new Promise((resolve) => setTimeout(resolve, 400));
        runs.push(
          await tab.evaluate(() => {
            const { readyAt, shift } = window as unknown as { readyAt: number; shift: number };
            const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
            return { ms: readyAt - (page?.loadEventStart ?? 0), shift };
          }, null),
        );
        await tab.close();
      }
      const sorted = runs.map(({ ms }) => ms).sort((a, b) => a - b);
      const median = sorted[Math.floor(RUNS / 2)] ?? Number.NaN;
      console.log(
        `load → ready after a sleep: median ${median.toFixed(0)} ms of ${sorted.map((ms) => ms.toFixed(0)).join(', ')}`,
      );
      expect(median).toBeLessThan(READY_WITHIN_MS);
      expect(runs.map(({ shift }) => shift)).toEqual(Array(RUNS).fill(0));
      expect(driver.errors).toEqual([]);
    });
  },
  () => ({ days: makeFeed({ total: PAPERS }) }),
  // Firefox has neither a way to end its page at will nor the layout-shift entries.
  ['chromium'],
);
