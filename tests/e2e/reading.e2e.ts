// Someone installs Paperkin and reads: the feed comes in by itself, and the sidebar stands beside papers and repositories alone.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { NVME, WITH_REPO } from './harness/feed-fixture.ts';
import { ARXIV_PAGE, GITHUB_PAGE, githubHtml, NO_PAPER_PAGE } from './harness/pages.ts';
import { NARROW, WIDE } from './harness/paperkin-driver.ts';
import { idsIn, LISTED, read, waitForSync } from './harness/steps.ts';
import { documentOf, sidebarOf } from './harness/view.ts';

const FEED_PAPERS = 450;

/** What an extension page knows of tabs and of the icon. */
interface Badges {
  tabs: { query(which: object): Promise<{ id?: number }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

inBrowsers('Reading', (session) => {
  test('the feed comes in after installation without anything being pressed', async () => {
    const { attributes } = await waitForSync(session().driver, FEED_PAPERS);
    expect(attributes['data-papers']).toBe(String(FEED_PAPERS));
    expect(attributes['data-rejected']).toBe('0');
  });

  test('beside an arXiv abstract stand related papers, each with its reasons, without the paper itself', async () => {
    const { sidebar, tab } = await read(session().driver, ARXIV_PAGE);
    await sidebar.waitFor('[data-state=ready]');
    const listed = await sidebar.all(LISTED);
    expect(listed.length).toBeGreaterThan(4);
    expect(listed.map(({ attributes }) => attributes['data-paper-id'])).not.toContain(NVME.id);
    const reasons = await sidebar.all(`${LISTED} .why`);
    expect(reasons).toHaveLength(listed.length);
    for (const { text } of reasons) expect(text).not.toBe('');
    // The page is about offloading to SSDs, as its repository's paper is.
    expect((await idsIn(sidebar, '')).slice(0, 6)).toContain(WITH_REPO.id);
    await sidebar.click(`${LISTED} summary`);
    const mark = await sidebar.waitFor(`${LISTED} details[open] p mark`);
    expect(mark.text).not.toBe('');
    await tab.close();
  });

  test('a repository is recognised as the code of its paper', async () => {
    const { sidebar, tab } = await read(session().driver, GITHUB_PAGE);
    await sidebar.waitFor('[data-state=ready]');
    const ids = (await sidebar.all(LISTED)).map(({ attributes }) => attributes['data-paper-id']);
    expect(ids).toContain(NVME.id);
    expect(ids).not.toContain(WITH_REPO.id);
    const own = await sidebar.waitFor('[data-section=own]');
    expect(own.attributes['data-paper-id']).toBe(WITH_REPO.id);
    await tab.close();
  });

  test('a page without room gets a tab at its edge, which opens when pressed', async () => {
    const page = await session().driver.newTab('about:blank');
    await page.resize(NARROW.width, NARROW.height);
    await page.goto(ARXIV_PAGE);
    const narrow = sidebarOf(page);
    await narrow.waitFor('[data-state=collapsed]');
    await narrow.click('[data-state=collapsed]');
    await narrow.waitFor('[data-state=ready]');
    expect((await narrow.all(LISTED)).length).toBeGreaterThan(4);
    await page.close();
  });

  test('the state stands on the first element, however often the sidebar is folded', async () => {
    const { sidebar, tab } = await read(session().driver, ARXIV_PAGE);
    await tab.resize(WIDE.width, WIDE.height);
    const first = () =>
      tab.evaluate(() => {
        const root = document.querySelector('paperkin-sidebar')?.shadowRoot;
        return (root?.firstElementChild as HTMLElement | null | undefined)?.dataset.state;
      }, null);
    await sidebar.waitFor('[data-state=ready]');
    expect(await first()).toBe('ready');
    for (const state of ['collapsed', 'ready', 'collapsed', 'ready']) {
      await sidebar.click('[aria-expanded]');
      await sidebar.waitFor(`[data-state=${state}]`);
      expect(await first()).toBe(state);
    }
    await tab.close();
  });

  test('the icon counts the papers akin to the tab’s page', async () => {
    const { driver } = session();
    const { sidebar, tab } = await read(driver, GITHUB_PAGE);
    await sidebar.waitFor('[data-state=ready]');
    const listed = (await sidebar.all(LISTED)).length;
    const page = await driver.extensionTab('options.html');
    const badges = await page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Badges | undefined>;
      const { tabs, action } = browser?.action ? browser : (chrome as Badges);
      const all = await tabs.query({});
      return Promise.all(all.map(({ id = 0 }) => action.getBadgeText({ tabId: id })));
    }, null);
    expect(badges).toContain(String(listed));
    await page.close();
    await tab.close();
  });

  test('a repository that does not speak of the field is left alone', async () => {
    const readme =
      '<h1>Proxy</h1><p>A reverse proxy. It caches in host memory, balances load and prefetches what is asked for often.</p>';
    session().pages.github.set('/owner/proxy', githubHtml('owner/proxy', 'A server that balances load', readme));
    const tab = await session().driver.newTab('https://github.com/owner/proxy');
    await sleep(1500);
    expect(await documentOf(tab).all('paperkin-sidebar')).toEqual([]);
    await tab.close();
  });

  test('a page that is about no paper is left alone', async () => {
    const tab = await session().driver.newTab(NO_PAPER_PAGE);
    await tab.resize(WIDE.width, WIDE.height);
    await sleep(2_000);
    expect(await tab.evaluate(() => document.querySelectorAll('paperkin-sidebar').length, null)).toBe(0);
    await tab.close();
  });

  test('nothing of it all was logged as an error', () => {
    expect(session().driver.errors).toEqual([]);
  });
});
