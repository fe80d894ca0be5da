// Someone travels: through pages that change without loading, back and forward, in many tabs at once. There is one sidebar, and it
// speaks of the page that is seen. `npm run e2e:long` goes the whole way; otherwise a part of it is gone.
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { itemsOf, makeFeed } from './harness/feed-fixture.ts';
import { arxivHtml, githubHtml } from './harness/pages.ts';
import type { Tab } from './harness/paperkin-driver.ts';
import { LISTED, waitForSync } from './harness/steps.ts';
import { documentOf, sidebarOf } from './harness/view.ts';

const IS_LONG = process.env.PAPERKIN_LONG !== undefined;
const SOFT_NAVIGATIONS = IS_LONG ? 100 : 20;
const BACK_AND_FORWARD = IS_LONG ? 50 : 6;
const TABS = IS_LONG ? 20 : 6;
const LOOK_EVERY = 10;
const TEST_MS = IS_LONG ? 600_000 : 90_000;

const FEED = makeFeed();
const PAPERS = itemsOf(FEED).slice(0, 24);
/** A repository a paper, whose README is the paper's abstract. */
const REPOS = PAPERS.map(({ paper }, n) => ({
  name: `paperkin-fixtures/repository-${n}`,
  about: paper.title,
  readme: `<h1>${paper.title}</h1><p>${paper.summary}</p><p>Training code, checkpoints and benchmarks.</p>`.repeat(2),
}));
const ABSTRACTS = PAPERS.map(({ paper }) => ({
  id: paper.id,
  title: paper.title,
  abstract: paper.summary,
  authors: paper.authors.map(({ name }) => name),
}));

/** The page's own router, as GitHub has two of: Turbo, which tells, and React, which does not. */
const ROUTER = `<script>
window.go = async (path, html, manner) => {
  const swap = () => {
    const next = new DOMParser().parseFromString(html, 'text/html');
    document.title = next.title;
    for (const old of document.head.querySelectorAll('meta, link')) old.remove();
    document.head.append(...next.head.querySelectorAll('meta, link'));
    document.body.replaceWith(next.body);
  };
  history[manner === 'replace' ? 'replaceState' : 'pushState']({}, '', path);
  await new Promise((resolve) => setTimeout(resolve, manner === 'late' ? 250 : 20));
  swap();
  if (manner === 'turbo') document.dispatchEvent(new Event('turbo:load'));
};
</script>`;

const MANNERS = ['turbo', 'late', 'silent', 'replace'] as const;

async function speaksOf(tab: Tab, title: string): Promise<void> {
  const sidebar = sidebarOf(tab);
  await sidebar.waitFor('.subject .card-title', ({ text }) => text === title);
  await sidebar.waitFor('[data-state=ready]');
  expect(await documentOf(tab).all('paperkin-sidebar')).toHaveLength(1);
}

inBrowsers(
  'Travelling',
  (session, browser) => {
    const pageOf = (n: number) => {
      const { name, about, readme } = REPOS[n % REPOS.length] as (typeof REPOS)[number];
      return { path: `/${name}`, title: `${name}: ${about}`, html: githubHtml(name, about, readme) };
    };
    const abstractOf = (n: number) => ABSTRACTS[n % ABSTRACTS.length] as (typeof ABSTRACTS)[number];

    beforeAll(async () => {
      const { pages, driver } = session();
      for (let n = 0; n < REPOS.length; n++) {
        const { path, html } = pageOf(n);
        pages.github.set(path, html.replace('</head>', `${ROUTER}</head>`));
        pages.arxiv.set(`/abs/${abstractOf(n).id}`, arxivHtml(abstractOf(n)));
      }
      await waitForSync(driver, 450);
    });

    test(`through ${SOFT_NAVIGATIONS} pages that change without loading`, { timeout: TEST_MS }, async () => {
      const tab = await session().driver.newTab(`https://github.com${pageOf(0).path}`);
      await speaksOf(tab, pageOf(0).title);
      for (let n = 1; n <= SOFT_NAVIGATIONS; n++) {
        const { path, html, title } = pageOf(n);
        const step = { path, html, manner: MANNERS[n % MANNERS.length] };
        await tab.evaluate(
          (to) => (window as unknown as { go(...to: unknown[]): void }).go(to.path, to.html, to.manner),
          step,
        );
        await sleep((n * 37) % 90);
        if (n % LOOK_EVERY === 0 || n === SOFT_NAVIGATIONS) await speaksOf(tab, title);
      }
      await tab.close();
    });

    test(`back and forward, ${BACK_AND_FORWARD} times`, { timeout: TEST_MS }, async () => {
      const tab = await session().driver.newTab(`https://arxiv.org/abs/${abstractOf(0).id}`);
      let fromCache = 0;
      for (let n = 1; n < 4; n++) {
        await speaksOf(tab, abstractOf(n - 1).title);
        await tab.goto(`https://arxiv.org/abs/${abstractOf(n).id}`);
      }
      await speaksOf(tab, abstractOf(3).title);
      let at = 3;
      for (let n = 0; n < BACK_AND_FORWARD; n++) {
        const step = at === 3 || (at > 0 && n % 3 !== 2) ? -1 : 1;
        at += step;
        // The mark lives as long as the page does: it is still there when the page came out of the cache.
        await tab.evaluate(() => Object.assign(window, { wasHere: true }), null);
        await tab.travel(step);
        await speaksOf(tab, abstractOf(at).title);
        fromCache += (await tab.evaluate(() => 'wasHere' in window, null)) ? 1 : 0;
      }
      console.log(`${browser}: ${fromCache} of ${BACK_AND_FORWARD} came out of the back/forward cache`);
      await tab.close();
    });

    test(`in ${TABS} tabs at once`, { timeout: TEST_MS }, async () => {
      const { driver } = session();
      const tabs = await Promise.all(
        Array.from({ length: TABS }, (_, n) => driver.newTab(`https://arxiv.org/abs/${abstractOf(n).id}`)),
      );
      for (const [n, tab] of tabs.entries()) await speaksOf(tab, abstractOf(n).title);
      for (const tab of tabs) await tab.close();
    });

    test('to a repository whose README comes late', async () => {
      const { driver, pages } = session();
      const { name, about, readme } = REPOS[5] as (typeof REPOS)[number];
      const late = `<script>setTimeout(() => { document.querySelector('#readme').innerHTML =
        ${JSON.stringify(`<article class="markdown-body entry-content">${readme}</article>`)}; }, 1200)</script>`;
      const html = githubHtml(name, about, '')
        .replace(/<article[^>]*><\/article>/, '')
        .replace('</body>', `${late}</body>`);
      pages.github.set(`/${name}-late`, html.replaceAll(name, `${name}-late`).replaceAll(about, 'Some code'));
      const tab = await driver.newTab(`https://github.com/${name}-late`);
      await speaksOf(tab, `${name}-late: Some code`);
      // What came later says what it is about: the paper of that README is the nearest.
      await sidebarOf(tab).waitFor(`${LISTED} h3`, ({ text }) => text === about);
      await tab.close();
    });

    test('without an error', () => expect(session().driver.errors).toEqual([]));
  },
  { days: FEED, bfcache: true },
);
