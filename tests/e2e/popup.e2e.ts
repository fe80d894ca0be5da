// The popup: what is akin to the page, search that forgives a slip of the fingers, and what is read these days.
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { dayBefore, itemsOf, makeFeed, NVME } from './harness/feed-fixture.ts';
import { ARXIV_PAGE, HUGGINGFACE_PAGE } from './harness/pages.ts';
import { chooseTab, idsIn, LISTED, openPopup, PAPER, read, waitForSync } from './harness/steps.ts';

const FEED = makeFeed();
const byId = new Map(itemsOf(FEED).map(({ paper }) => [paper.id, paper]));

inBrowsers(
  'The popup',
  (session) => {
    test('shows for the page what its sidebar shows', async () => {
      const { driver } = session();
      await waitForSync(driver, 450);
      const { sidebar } = await read(driver, ARXIV_PAGE);
      await sidebar.waitFor(LISTED);
      const beside = (await sidebar.all(LISTED)).map(({ attributes }) => attributes['data-paper-id']);
      const popup = await openPopup(driver);
      await chooseTab(popup, 'page');
      await popup.waitFor(`[data-section=page] ${PAPER}`);
      const inPopup = (await popup.all(`[data-section=page] ${LISTED}`)).map(
        ({ attributes }) => attributes['data-paper-id'],
      );
      expect(inPopup).toEqual(beside);
      await popup.tab.close();
    });

    test('asks the page itself where it may', async () => {
      const { driver } = session();
      const beside = await driver.newTab(HUGGINGFACE_PAGE);
      const popup = await openPopup(driver);
      await chooseTab(popup, 'page');
      await popup.waitFor(`[data-section=page] [data-paper-id="${NVME.id}"]`);
      await popup.tab.close();
      await beside.close();
    });

    test('finds a paper by mistyped words of its title', async () => {
      const popup = await openPopup(session().driver);
      await popup.click('[role=searchbox]');
      await popup.tab.type('nvme ssd acelerate finetunning');
      // As you type others may have stood there before.
      await popup.waitFor(`[data-section=search] article:first-child[data-paper-id="${NVME.id}"]`);
      await popup.tab.close();
    });

    test('lists what the periods of its name hold, the most upvoted first', async () => {
      const popup = await openPopup(session().driver);
      await chooseTab(popup, 'trending');
      for (const [period, days] of [
        [1, 1],
        [2, 7],
        [3, 30],
      ] as const) {
        await popup.click(`[data-section=trending] [role=radiogroup] > :nth-child(${period})`);
        const newest = new Set(Array.from({ length: days }, (_, ago) => dayBefore(ago)));
        const best = [...newest]
          .flatMap((day) => FEED.get(day) ?? [])
          .sort((a, b) => b.paper.upvotes - a.paper.upvotes)[0];
        await popup.waitFor(
          `[data-section=trending] ${LISTED}`,
          ({ attributes }) => attributes['data-paper-id'] === best?.paper.id,
        );
        const ids = await idsIn(popup, '[data-section=trending]');
        for (const id of ids) expect(newest).toContain(byId.get(id)?.publishedAt.slice(0, 10));
      }
      await popup.tab.close();
      expect(session().driver.errors).toEqual([]);
    });
  },
  { days: FEED },
);
