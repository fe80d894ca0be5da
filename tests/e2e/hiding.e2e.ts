// What a reader hides stays hidden: beside that page or beside all, after a reload and without the worker that wrote it, until it is
// brought back there or in the options.
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { ARXIV_PAGE, GITHUB_PAGE } from './harness/pages.ts';
import { chooseTab, LISTED, openPopup, read, waitForSync } from './harness/steps.ts';
import { documentOf, type View } from './harness/view.ts';

const listed = async (view: View, scope = '') =>
  (await view.all(`${scope} ${LISTED}`)).map(({ attributes }) => attributes['data-paper-id'] ?? '');

/** The `n`th choice of a card's menu. */
async function choose(view: View, id: string, n: number): Promise<void> {
  const card = `article[data-paper-id="${id}"]`;
  await view.click(`${card} [aria-haspopup=menu]`);
  await view.click(`${card} [role=menuitem]:nth-child(${n})`);
  await view.waitGone(card);
}

inBrowsers(
  'Hiding',
  (session) => {
    let unrelated = '';

    test('a paper that is not related leaves the list, and comes back where it stood', async () => {
      const { driver } = session();
      await waitForSync(driver, 450);
      const { sidebar, tab } = await read(driver, ARXIV_PAGE);
      await sidebar.waitFor(LISTED);
      const before = await listed(sidebar);
      unrelated = before[1] ?? '';
      await choose(sidebar, unrelated, 1);
      await sidebar.waitFor('[data-section=undo]');
      expect(await listed(sidebar)).toEqual(before.filter((id) => id !== unrelated));
      await sidebar.click('[data-action=undo]');
      await sidebar.waitFor(`article[data-paper-id="${unrelated}"]`);
      expect(await listed(sidebar)).toEqual(before);
      await choose(sidebar, unrelated, 1);
      await tab.close();
    });

    test('and stays away from that page, in the popup too, and from no other', async () => {
      const { driver } = session();
      await driver.stopWorker();
      const { sidebar, tab } = await read(driver, ARXIV_PAGE);
      await sidebar.waitFor(LISTED);
      expect(await listed(sidebar)).not.toContain(unrelated);
      const popup = await openPopup(driver);
      await chooseTab(popup, 'page');
      await popup.waitFor(`[data-section=page] ${LISTED}`);
      expect(await listed(popup, '[data-section=page]')).not.toContain(unrelated);
      await popup.tab.close();
      await tab.close();
      const other = await read(driver, GITHUB_PAGE);
      await other.sidebar.waitFor(LISTED);
      expect(await listed(other.sidebar)).toContain(unrelated);
      await other.tab.close();
    });

    test('a paper hidden with those like it is beside no page', async () => {
      const { driver } = session();
      const { sidebar, tab } = await read(driver, GITHUB_PAGE);
      await sidebar.waitFor(LISTED);
      const [, hidden = ''] = await listed(sidebar);
      await choose(sidebar, hidden, 2);
      await tab.goto(ARXIV_PAGE);
      await sidebar.waitFor('[data-state=ready], [data-state=empty]');
      expect(await listed(sidebar)).not.toContain(hidden);
      await tab.close();
    });

    test('the options list what was hidden and bring it back', async () => {
      const { driver } = session();
      const options = documentOf(await driver.extensionTab('options.html'));
      await options.waitFor('#hidden li:nth-child(2)');
      // Newest first.
      await options.click('#hidden li:first-child button');
      await options.waitGone('#hidden li:nth-child(2)');
      await options.click('#hidden .setrow:first-of-type > button');
      await options.waitGone('#hidden li');
      await options.tab.close();
      const { sidebar, tab } = await read(driver, ARXIV_PAGE);
      await sidebar.waitFor(`article[data-paper-id="${unrelated}"]`);
      await tab.close();
      expect(driver.errors).toEqual([]);
    });
  },
  { idleMs: 2_500 },
);
