// What a reader saves stays: through views, through a restart of the browser, and back again after a removal.
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { ARXIV_PAGE } from './harness/pages.ts';
import {
  chooseTab,
  idsIn,
  LISTED,
  openPopup,
  read,
  readingList,
  save,
  saveButton,
  waitForSync,
} from './harness/steps.ts';

inBrowsers('Saving', (session) => {
  let id = '';

  test('a paper saved beside a page is in the popup', async () => {
    const { driver } = session();
    await waitForSync(driver, 450);
    const { tab, sidebar } = await read(driver, ARXIV_PAGE);
    const first = await sidebar.waitFor(LISTED);
    id = first.attributes['data-paper-id'] ?? '';
    await save(sidebar, id);
    const popup = await openPopup(driver);
    await chooseTab(popup, 'saved');
    await popup.waitFor(`[data-section=saved] [data-paper-id="${id}"]`);
    await popup.tab.close();
    await tab.close();
  });

  test('and is still there when the browser comes back, in the popup and on the reading list', async () => {
    const { driver } = session();
    await driver.restart();
    const popup = await openPopup(driver);
    await chooseTab(popup, 'saved');
    await popup.waitFor(`[data-section=saved] [data-paper-id="${id}"]`);
    await popup.tab.close();
    expect(await readingList(driver)).toEqual([id]);
  });

  test('a removal takes it off the list, and can be undone', async () => {
    const { driver } = session();
    const popup = await openPopup(driver);
    await chooseTab(popup, 'saved');
    await popup.click(saveButton(id));
    await popup.waitFor('[data-section=undo]');
    expect(await idsIn(popup, '[data-section=saved]')).not.toContain(id);
    expect(await readingList(driver)).toEqual([]);
    await popup.click('[data-action=undo]');
    await popup.waitFor(saveButton(id), ({ attributes }) => attributes['aria-pressed'] === 'true');
    await popup.tab.close();
    expect(await readingList(driver)).toEqual([id]);
  });

  test('and the sidebar of the next page shows it as saved', async () => {
    const { tab, sidebar } = await read(session().driver, ARXIV_PAGE);
    await sidebar.waitFor(saveButton(id), ({ attributes }) => attributes['aria-pressed'] === 'true');
    await tab.close();
    expect(session().driver.errors).toEqual([]);
  });
});
