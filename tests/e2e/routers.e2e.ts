// Single-page sites other than GitHub: the address changes first, the old page stands for a while, and the new one comes in parts. There
// is one sidebar, and in the end it speaks of what is shown, not of what was.
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { itemsOf, makeFeed } from './harness/feed-fixture.ts';
import type { Tab } from './harness/paperkin-driver.ts';
import { ROUTER_SITES, type RouterSite, type Story, servedBy } from './harness/router-sites.ts';
import { LISTED, waitForSync } from './harness/steps.ts';
import { documentOf, sidebarOf } from './harness/view.ts';

const NAVIGATIONS = 10;
const LOOK_EVERY = 5;
/** How long the network takes: much more than the page's rest is waited for, less, and more. So the last page overtakes the one before,
 * whose run has begun by then. */
const LATENESS_MS = [1200, 90, 500];
/** Longer than any run that was not aborted would take to speak up. */
const AFTERMATH_MS = 1_200;

const FEED = makeFeed();
/** Each page speaks of one paper of the feed under a name of its own, so that the list beside it tells whose text was read. */
const NEAREST = itemsOf(FEED).slice(20, 21 + NAVIGATIONS);
const STORIES: readonly Story[] = NEAREST.map(({ paper }, n) => ({
  title: `Reading group, evening ${n + 1}`,
  text: paper.summary,
}));

inBrowsers(
  'A router',
  (session, browser) => {
    const speaksOf = async (tab: Tab, site: RouterSite, n: number) => {
      const sidebar = sidebarOf(tab);
      const title = site.titleOf(n, STORIES[n] as Story);
      await sidebar.waitFor('.subject .card-title', ({ text }) => text === title);
      await sidebar.waitFor(`${LISTED}:first-of-type h3`, ({ text }) => text === NEAREST[n]?.paper.title);
      expect(await documentOf(tab).all('paperkin-sidebar')).toHaveLength(1);
    };
    const go = (tab: Tab, site: RouterSite, n: number) => {
      const story = STORIES[n] as Story;
      const late = LATENESS_MS[n % LATENESS_MS.length] ?? 0;
      const changes = site.changes(late, site.head(n, story), site.body(n, story), story);
      return tab.evaluate((to) => void (window as unknown as { go(...to: unknown[]): void }).go(to.path, to.changes), {
        path: site.path(n),
        changes,
      });
    };

    beforeAll(() => waitForSync(session().driver, 450));

    // One site is enough to tell how Firefox hears of navigation; YouTube it would have to be asked for, as in allowed-sites.e2e.ts.
    const sites = ROUTER_SITES.filter(({ host }) => browser === 'chromium' || host === 'openreview.net');
    test.each(sites)(`of $host goes ${NAVIGATIONS} pages on`, async (site) => {
      const tab = await session().driver.newTab(`https://${site.host}${site.path(0)}`);
      await speaksOf(tab, site, 0);
      for (let n = 1; n <= NAVIGATIONS; n++) {
        await go(tab, site, n);
        if (n % LOOK_EVERY === 0) await speaksOf(tab, site, n);
        else await sleep((n * 170) % 600);
      }
      await sleep(AFTERMATH_MS);
      await speaksOf(tab, site, NAVIGATIONS);
      await tab.close();
    });

    test('without an error', () => expect(session().driver.errors).toEqual([]));
  },
  {
    days: FEED,
    allowed: ['https://www.youtube.com/*'],
    before(server, feed) {
      for (const site of ROUTER_SITES) {
        const route = servedBy(site, STORIES);
        if (site.host === 'huggingface.co') feed.site = route;
        else server.route(site.host, route);
      }
    },
  },
);
