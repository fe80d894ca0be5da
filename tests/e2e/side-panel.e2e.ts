// The browser's own side panel, here opened as a tab: it speaks of the tab that is looked at, and follows without knowing any address.
import { beforeAll, expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { itemsOf, makeFeed, NVME } from './harness/feed-fixture.ts';
import { ARXIV_PAGE, arxivHtml, GITHUB_PAGE, NO_PAPER_PAGE } from './harness/pages.ts';
import type { Tab } from './harness/paperkin-driver.ts';
import { waitForSync } from './harness/steps.ts';
import { documentOf, sidebarOf, type View } from './harness/view.ts';

const FEED = makeFeed();
const [OTHER] = itemsOf(FEED);

/** How each browser tells whether its side panel stands open. */
interface Firefox {
  sidebarAction?: { isOpen(of: object): Promise<boolean> };
}
interface Chrome {
  runtime: { getContexts(of: object): Promise<unknown[]> };
}

async function speaksOf(panel: View, title: string): Promise<void> {
  await panel.waitFor('[data-section=page] .subject .card-title', ({ text }) => text.includes(title));
  await panel.waitFor('[data-section=page] article');
}

/** As a single-page site does, without a word to anybody. */
function showOther(tab: Tab, title: string, id: string): Promise<void> {
  return tab.evaluate(
    ([title, id]) => {
      history.pushState({}, '', `/abs/${id}`);
      document.title = title;
      document.querySelector('meta[name=citation_title]')?.setAttribute('content', title);
      document.querySelector('meta[name=citation_arxiv_id]')?.setAttribute('content', id);
      document.querySelector('link[rel=canonical]')?.remove();
      const heading = document.querySelector('h1');
      if (heading) heading.textContent = title;
    },
    [title, id] as const,
  );
}

inBrowsers(
  'The side panel',
  (session) => {
    let panel: View;
    let tab: Tab;
    const otherPage = `https://arxiv.org/abs/${OTHER?.paper.id}`;
    const otherTitle = OTHER?.paper.title ?? '';

    beforeAll(async () => {
      const { driver, pages } = session();
      const { id = '', title = '', summary = '' } = OTHER?.paper ?? {};
      pages.arxiv.set(`/abs/${id}`, arxivHtml({ id, title, abstract: summary, authors: [] }));
      await waitForSync(driver, 450);
      panel = documentOf(await driver.extensionTab('sidepanel.html'));
      await panel.waitFor('[data-section=page]');
    });

    test('shows what is akin to the page of the tab that comes to the front', async () => {
      tab = await session().driver.newTab(ARXIV_PAGE);
      await speaksOf(panel, NVME.title);
    });

    test('follows that tab to its next page, and through pages that change without loading', async () => {
      await tab.goto(GITHUB_PAGE);
      await speaksOf(panel, 'Swapline');
      await tab.goto(otherPage);
      await speaksOf(panel, otherTitle);
      await showOther(tab, NVME.title, NVME.id);
      await speaksOf(panel, NVME.title);
    });

    test('follows to another tab, and says where there is nothing', async () => {
      const other = await session().driver.newTab(NO_PAPER_PAGE);
      await panel.waitFor('[data-section=page] .notice');
      await other.goto(otherPage);
      await speaksOf(panel, otherTitle);
      await other.close();
    });

    test('opens from the popup', async () => {
      const { driver } = session();
      const page = await driver.extensionTab('options.html');
      const isOpen = () =>
        page.evaluate(async () => {
          const { browser, chrome } = globalThis as unknown as { browser?: Firefox; chrome: Chrome };
          if (browser?.sidebarAction) return browser.sidebarAction.isOpen({});
          return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length === 1;
        }, null);
      expect(await isOpen()).toBe(false);
      const popup = documentOf(await driver.extensionTab('popup.html'));
      await popup.click('[aria-label="Keep open beside the page"]');
      await expect.poll(isOpen, { timeout: 10_000 }).toBe(true);
      await page.close();
    });

    test('goes on where the sidebar is switched off everywhere', async () => {
      const { driver } = session();
      const page = await driver.newTab(ARXIV_PAGE);
      await sidebarOf(page).click('.ib[aria-haspopup=menu]');
      await sidebarOf(page).click('.mi:nth-child(6)');
      await page.goto(otherPage);
      await speaksOf(panel, otherTitle);
      expect(await documentOf(page).all('paperkin-sidebar')).toEqual([]);
      await page.close();
      expect(driver.errors).toEqual([]);
    });
  },
  { days: FEED },
);
