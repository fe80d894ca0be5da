// Without a network Paperkin says so and goes on with what it has: the starter papers, the sidebar, the search, the reading list.
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { FEED_HOST, serveFeed } from './harness/feed-api.ts';
import { makeFeed } from './harness/feed-fixture.ts';
import { ARXIV_PAGE } from './harness/pages.ts';
import { LISTED, openPopup, PAPER, read, readingList, save, syncReaches } from './harness/steps.ts';

inBrowsers(
  'Offline',
  (session) => {
    test('the sync line says so', async () => {
      const popup = await openPopup(session().driver);
      const { attributes } = await syncReaches(popup, 'offline');
      expect(Number(attributes['data-papers'])).toBeGreaterThan(10);
      await popup.tab.close();
    });

    test('papers are found, and one is saved', async () => {
      const { driver } = session();
      const { sidebar, tab } = await read(driver, ARXIV_PAGE);
      const first = await sidebar.waitFor(LISTED);
      const id = first.attributes['data-paper-id'] ?? '';
      await save(sidebar, id);
      await tab.close();
      const popup = await openPopup(driver);
      await popup.click('[role=searchbox]');
      await popup.tab.type('fine-tuning');
      await popup.waitFor(`[data-section=search] ${PAPER}`);
      await popup.tab.close();
      expect(await readingList(driver)).toEqual([id]);
    });

    test('the browser lets Paperkin compile what scores papers, or its slower twin would stand in unseen', async () => {
      const page = await session().driver.extensionTab('options.html');
      const isCompiled = await page.evaluate(
        (head) => {
          try {
            return new WebAssembly.Module(Uint8Array.from(head)) instanceof WebAssembly.Module;
          } catch {
            return false;
          }
        },
        [...'\0asm\x01\0\0\0'].map((letter) => letter.charCodeAt(0)),
      );
      expect(isCompiled).toBe(true);
      await page.close();
    });

    test('and when the network is back, one press brings the feed', async () => {
      const { driver, server } = session();
      serveFeed(server, makeFeed());
      const popup = await openPopup(driver);
      await popup.click('[data-action=sync]');
      const { attributes } = await syncReaches(popup, 'idle', 450);
      expect(attributes['data-papers']).toBe('450');
      expect(driver.errors).toEqual([]);
    });
  },
  { before: (server) => server.unplug(FEED_HOST) },
);
