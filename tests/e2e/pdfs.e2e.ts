// A PDF in the browser's own viewer: nothing is put into it or downloaded for us, and the icon and the popup know its paper all the same.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { NVME } from './harness/feed-fixture.ts';
import { chooseTab, LISTED, openPopup, waitForSync } from './harness/steps.ts';

const PDF_PATH = `/pdf/${NVME.id}v2`;
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** What an extension page knows of tabs and of the icon. */
interface Badges {
  tabs: { query(which: object): Promise<{ id?: number }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

inBrowsers(
  'A PDF',
  (session) => {
    test('is counted on the icon and shown in the popup', async () => {
      const { driver, server } = session();
      await waitForSync(driver, 450);
      server.log.clear();
      // The viewer settles in its own time.
      const tab = await driver.newTab(`https://arxiv.org${PDF_PATH}`).catch(() => null);
      await sleep(1_500);
      // Not the popup, which counts by itself.
      const page = await driver.extensionTab('options.html');
      const badges = await page.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Badges | undefined>;
        const { tabs, action } = browser?.action ? browser : (chrome as Badges);
        const all = await tabs.query({});
        return Promise.all(all.map(({ id = 0 }) => action.getBadgeText({ tabId: id })));
      }, null);
      await page.close();
      const popup = await openPopup(driver);
      await chooseTab(popup, 'page');
      await popup.waitFor(`[data-section=page] [data-section=own][data-paper-id="${NVME.id}"]`);
      const listed = (await popup.all(`[data-section=page] ${LISTED}`)).length;
      expect(listed).toBeGreaterThan(4);
      expect(badges).toContain(String(listed));
      await popup.tab.close();
      await tab?.close();
      expect(server.log.of('arxiv.org').filter(({ path }) => path === PDF_PATH)).toHaveLength(1);
      expect(driver.errors).toEqual([]);
    });
  },
  {
    before(server) {
      server.route('arxiv.org', ({ pathname }) =>
        pathname === PDF_PATH ? { headers: { 'content-type': 'application/pdf' }, body: PDF } : null,
      );
    },
  },
);
