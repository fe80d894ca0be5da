// Browsers end the background worker whenever they like. A sync goes on where it was, and a save is either done or not.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { itemsOf, makeFeed } from './harness/feed-fixture.ts';
import { ARXIV_PAGE } from './harness/pages.ts';
import { LISTED, openPopup, read, readingList, saveButton, syncReaches, waitForSync } from './harness/steps.ts';

const PAPERS = 450;
const FEED = makeFeed({ total: PAPERS });
/** A killed sync goes on at the browser's next alarm, which comes half a minute later at the earliest. */
const ALARM_MS = 40_000;

inBrowsers(
  'A worker that dies',
  (session) => {
    test('in the middle of a sync, several times, loses and doubles no paper', { timeout: 300_000 }, async () => {
      const { driver, feed } = session();
      feed.delayMs = 120;
      for (const end of [driver.stopWorker, driver.restart, driver.stopWorker]) {
        const before = feed.count;
        const until = Date.now() + ALARM_MS;
        // Each life gets a few days done before it ends. Nothing is pressed: the next one begins by itself.
        while (feed.count < before + 8 && Date.now() < until) await sleep(50);
        expect(feed.count, 'days asked for in this life of the worker').toBeGreaterThan(before);
        expect(feed.count, 'the sync still had work when it was killed').toBeLessThan(90);
        await end();
      }
      const popup = await openPopup(driver);
      feed.delayMs = 0;
      const { attributes } = await syncReaches(popup, 'idle', PAPERS, 200_000);
      expect(attributes['data-papers']).toBe(String(PAPERS));
      expect(attributes['data-rejected']).toBe('0');
      await popup.tab.close();
    });

    test('and every paper of the feed can be found afterwards, once', { timeout: 120_000 }, async () => {
      const popup = await openPopup(session().driver);
      await popup.click('[role=searchbox]');
      const some = itemsOf(FEED).filter((_, n) => n % 45 === 0);
      for (const { paper } of some) {
        await popup.tab.evaluate(() => {
          const box = document.querySelector<HTMLInputElement>('[role=searchbox]');
          if (box) box.value = '';
          box?.focus();
        }, null);
        await popup.tab.type(paper.title);
        const row = `[data-section=search] [data-paper-id="${paper.id}"]`;
        await popup.waitFor(row);
        expect(await popup.all(row)).toHaveLength(1);
      }
      await popup.tab.close();
    });

    test('under a save leaves it done or not done, and done once it showed as done', { timeout: 240_000 }, async () => {
      const { driver } = session();
      await waitForSync(driver, PAPERS);
      const { sidebar } = await read(driver, ARXIV_PAGE);
      await sidebar.waitFor(LISTED);
      const ids = (await sidebar.all(LISTED)).slice(0, 4).map(({ attributes }) => attributes['data-paper-id'] ?? '');
      const shown: string[] = [];
      for (const [n, id] of ids.entries()) {
        await sidebar.click(saveButton(id));
        await sleep(n * 15);
        await driver.stopWorker();
        await sleep(2_000);
        const [button] = await sidebar.all(saveButton(id));
        if (button?.attributes['aria-pressed'] === 'true') shown.push(id);
        else await sidebar.waitFor('[role=alert]', ({ text }) => text.length > 0);
      }
      const list = await readingList(driver);
      for (const id of shown) expect(list).toContain(id);
      expect(new Set(list).size).toBe(list.length);
      expect(driver.errors).toEqual([]);
    });
  },
  { days: FEED, idleMs: 2_500 },
);
