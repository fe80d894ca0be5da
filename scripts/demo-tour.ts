// Opens each demo page, reads what the sidebar says of it, and takes its picture.
import { setTimeout as sleep } from 'node:timers/promises';
import type { PaperkinDriver } from '../tests/e2e/harness/paperkin-driver.ts';
import { LISTED, save, saveButton } from '../tests/e2e/harness/steps.ts';
import { sidebarOf } from '../tests/e2e/harness/view.ts';
import type { DemoPage } from './demo-server.ts';

export interface Row {
  readonly title: string;
  readonly why: string;
}

const NOTHING_AFTER_MS = 2_500;

/** The papers beside the page, best first; null when no sidebar stands there. `picture`: where it is written. */
export async function visit(driver: PaperkinDriver, page: DemoPage, picture: string): Promise<Row[] | null> {
  const tab = await driver.newTab(page.url);
  const sidebar = sidebarOf(tab);
  try {
    if (page.expect === 'nothing') {
      await sleep(NOTHING_AFTER_MS);
      if ((await sidebar.all('[data-state]')).length === 0) return null;
    }
    const { attributes } = await sidebar.waitFor('[data-state]', (seen) => seen.attributes['data-state'] !== 'loading');
    if (attributes['data-state'] === 'collapsed') await sidebar.click('[data-state=collapsed]');
    await sidebar.waitFor('[data-state=ready]');
    await sidebar.waitFor(LISTED);
    await tab.screenshot(picture);
    const titles = await sidebar.all(`${LISTED} h3, ${LISTED} h2`);
    const reasons = await sidebar.all(`${LISTED} .why`);
    return titles.map(({ text }, n) => ({ title: text, why: (reasons[n]?.text ?? '').replace(/\s+/g, ' ') }));
  } finally {
    await tab.close();
  }
}

/** Saves the first papers beside the page, so that the reading list has something to show. */
export async function saveSome(driver: PaperkinDriver, url: string, count: number): Promise<void> {
  const tab = await driver.newTab(url);
  const sidebar = sidebarOf(tab);
  await sidebar.waitFor(LISTED);
  for (const { attributes } of (await sidebar.all(LISTED)).slice(0, count)) {
    const id = attributes['data-paper-id'] ?? '';
    const [button] = await sidebar.all(saveButton(id));
    if (button?.attributes['aria-pressed'] === 'false') await save(sidebar, id);
  }
  await tab.close();
}
