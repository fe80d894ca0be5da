// What is read never leaves the browser: nothing of a page is in any request, and the feed cannot tell one reader from another.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { FEED_HOST } from './harness/feed-api.ts';
import { ARXIV_PAGE, arxivHtml, GITHUB_PAGE } from './harness/pages.ts';
import { type Session, startSession } from './harness/session.ts';
import { LISTED, openPopup, read, save, waitForSync } from './harness/steps.ts';

const CANARIES = {
  title: 'zanthoxyl-bramblewick',
  text: 'quorvane-lissomethistle',
  address: 'whimbrel-ottershaw',
  selection: 'fennimore-gallowglass',
  typed: 'pellucid-marrowstone',
};
const SECRET_PAGE = `https://arxiv.org/abs/2401.00001?from=${CANARIES.address}#${CANARIES.address}`;

async function readSecretPage({ driver, pages }: Session): Promise<void> {
  const facts = {
    id: '2401.00001',
    title: `Offloading ${CANARIES.title} to NVMe SSDs`,
    authors: ['Nadia Quist'],
    abstract: `Tensor offloading of ${CANARIES.text} between GPU memory, host memory and NVMe SSDs on a single consumer GPU.`,
  };
  pages.arxiv.set('/abs/2401.00001', arxivHtml(facts, `<p id="chosen">${CANARIES.selection}</p>`));
  const { tab, sidebar } = await read(driver, SECRET_PAGE);
  await tab.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#chosen') ?? document.body), null);
  const first = await sidebar.waitFor(LISTED);
  await save(sidebar, first.attributes['data-paper-id'] ?? '');
  const popup = await openPopup(driver);
  await popup.waitFor('[data-section=page]');
  await popup.click('[role=searchbox]');
  await popup.tab.type(CANARIES.typed);
  await popup.waitFor('[data-section=search]');
}

inBrowsers('Privacy', (session, browser) => {
  test('no request carries anything of a page, of its address, of a selection or of a search', async () => {
    const { server, driver } = session();
    await waitForSync(driver, 450);
    await readSecretPage(session());
    await sleep(1_500);
    // The visit itself is the browser's doing; with it the check shows that it can fail.
    const visit = server.log.carrying(CANARIES.address);
    expect(visit.length).toBeGreaterThan(0);
    for (const canary of Object.values(CANARIES)) {
      expect(server.log.carrying(canary).filter(({ host }) => host !== 'arxiv.org')).toEqual([]);
    }
  });

  test('no host is asked for but the feed and the pages that were opened', async () => {
    await read(session().driver, GITHUB_PAGE);
    expect(session().server.log.hosts()).toEqual(['arxiv.org', 'github.com', FEED_HOST]);
  });

  test('the feed is asked for the same, whichever pages are read', async () => {
    const asked = async (read: (session: Session) => Promise<unknown>) => {
      const other = await startSession(browser);
      try {
        await read(other);
        await waitForSync(other.driver, 450);
        return other.server.log.of(FEED_HOST).map(({ method, path, headers }) => ({ method, path, headers }));
      } finally {
        await other.end();
      }
    };
    const reader = await asked(async (other) => {
      await readSecretPage(other);
      await read(other.driver, ARXIV_PAGE);
    });
    const idler = await asked(async () => {});
    expect(idler.length).toBeGreaterThan(80);
    expect(reader).toEqual(idler);
  });
});
