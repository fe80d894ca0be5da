// A site that the reader allowed: the sidebar stands on its open pages at once and on later ones by itself, until that is taken back.
// Firefox can be told to answer its own question. Chromium cannot: there the site is allowed from the start, and not taken back.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { NVME } from './harness/feed-fixture.ts';
import { ARXIV_PAGE } from './harness/pages.ts';
import type { PaperkinDriver, Tab } from './harness/paperkin-driver.ts';
import { html } from './harness/reply.ts';
import type { SessionOptions } from './harness/session.ts';
import { LISTED, waitForSync } from './harness/steps.ts';
import { documentOf, sidebarOf } from './harness/view.ts';

const SITE = 'https://example.com/*';
const ARTICLE = 'https://example.com/articles/nvme';
const PRIVATE_PAGE = 'https://example.com/settings/profile';
const SCHOLAR = 'https://scholar.google.com/*';
const RESULTS = 'https://scholar.google.com/scholar?q=offloading';
const OTHER_SITE = 'https://sub.example.com/articles/nvme';
const HOST = 'paperkin-sidebar';

/** What an extension page can ask for. */
interface Permissions {
  browser: { permissions: { request(what: { origins: string[] }): Promise<boolean> } };
}

const paragraph = `<p>${NVME.abstract}</p>`;
const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>How we trained on SSDs</title>
<meta property="og:type" content="article"><style>body{margin:0;font:16px serif}article{max-width:700px;margin:0 0 0 40px}</style></head>
<body><article><h1>How we trained on SSDs</h1>${paragraph.repeat(3)}</article></body></html>`;

const results = `<!doctype html><html><head><meta charset="utf-8"><title>offloading - Google Scholar</title></head><body><div id="gs_res_ccl_mid">
${[NVME.title, 'A paper that nobody here has heard of'].map((title) => `<div class="gs_r gs_or gs_scl"><div class="gs_ri"><h3 class="gs_rt"><a href="/x">${title}</a></h3></div></div>`).join('')}
</div></body></html>`;

/** A press on one of our own pages that asks for the site: the popup's own button shows only where a real press opened the popup. */
async function allow(driver: PaperkinDriver): Promise<void> {
  const options = documentOf(await driver.extensionTab('options.html'));
  await options.tab.evaluate((pattern) => {
    const button = document.createElement('button');
    button.id = 'ask';
    button.textContent = 'Ask';
    button.onclick = () => (globalThis as unknown as Permissions).browser.permissions.request({ origins: [pattern] });
    document.querySelector('main')?.prepend(button);
  }, SITE);
  await options.click('#ask');
  await options.waitFor('#sites li', ({ text }) => text.includes('example.com'));
  await options.tab.close();
}

async function expectNothing(tab: Tab): Promise<void> {
  await sleep(700);
  expect(await documentOf(tab).all(HOST)).toEqual([]);
}

const before: SessionOptions['before'] = (server) => {
  for (const host of ['example.com', 'sub.example.com']) server.route(host, () => html(article));
  server.route('scholar.google.com', () => html(results));
};

inBrowsers(
  'A site that is allowed by a press',
  (session) => {
    test('has no script of ours before', async () => {
      const { driver } = session();
      await waitForSync(driver, 450);
      const tab = await driver.newTab(ARTICLE);
      await expectNothing(tab);
      await tab.close();
    });

    test('gets the sidebar on its open page and on the next', async () => {
      const { driver } = session();
      const tab = await driver.newTab(ARTICLE);
      await allow(driver);
      await sidebarOf(tab).waitFor(LISTED);
      await tab.goto(`${ARTICLE}?page=2`);
      await sidebarOf(tab).waitFor(LISTED);
      await tab.close();
    });

    test('loses the sidebar when it is taken back in the options', async () => {
      const { driver } = session();
      const options = documentOf(await driver.extensionTab('options.html'));
      await options.click('#sites li button');
      await options.waitGone('#sites li');
      await options.tab.close();
      const tab = await driver.newTab(ARTICLE);
      await expectNothing(tab);
      await tab.close();
      expect(driver.errors).toEqual([]);
    });
  },
  { before },
  ['firefox'],
);

inBrowsers(
  'A site that is allowed',
  (session) => {
    test('gets the sidebar on its pages, and no other site does', async () => {
      const { driver } = session();
      await waitForSync(driver, 450);
      const tab = await driver.newTab(ARTICLE);
      await sidebarOf(tab).waitFor(LISTED);
      await tab.goto(OTHER_SITE);
      await expectNothing(tab);
      await tab.close();
    });

    test('keeps it when the worker has ended, and when the browser comes back', async () => {
      const { driver } = session();
      for (const end of [driver.stopWorker, driver.restart]) {
        await end();
        const tab = await driver.newTab(ARTICLE);
        await sidebarOf(tab).waitFor(LISTED);
        expect(await documentOf(tab).all(HOST)).toHaveLength(1);
        await tab.close();
      }
    });

    test('is not read where it is private', async () => {
      const tab = await session().driver.newTab(PRIVATE_PAGE);
      await expectNothing(tab);
      await tab.close();
    });

    test('has what is known marked in its lists, and no sidebar beside them', async () => {
      const tab = await session().driver.newTab(RESULTS);
      await documentOf(tab).waitFor('paperkin-mark');
      await expectNothing(tab);
      expect(await documentOf(tab).all('paperkin-mark')).toHaveLength(1);
      await tab.close();
    });

    test('has one sidebar where the manifest’s own sites do', async () => {
      const { driver } = session();
      const tab = await driver.newTab(ARXIV_PAGE);
      await sidebarOf(tab).waitFor(LISTED);
      expect(await documentOf(tab).all(HOST)).toHaveLength(1);
      await tab.close();
    });

    test('is listed in the options', async () => {
      const { driver } = session();
      const options = documentOf(await driver.extensionTab('options.html'));
      await options.waitFor('#sites li', ({ text }) => text.includes('example.com'));
      await options.tab.close();
      expect(driver.errors).toEqual([]);
    });
  },
  { before, allowed: [SITE, SCHOLAR] },
  ['chromium'],
);
