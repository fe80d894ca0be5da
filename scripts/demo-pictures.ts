// The four pictures of Paperkin: beside a paper, beside a repository, the popup, the reading list.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium } from '../tests/e2e/harness/chromium.ts';
import { FEED_HOST } from '../tests/e2e/harness/feed-api.ts';
import { LISTED, PAPER } from '../tests/e2e/harness/steps.ts';
import { documentOf } from '../tests/e2e/harness/view.ts';
import { type DemoPage, readDemoPages, startDemoServer } from './demo-server.ts';
import { type Row, saveSome, visit } from './demo-tour.ts';

const PAGE = { width: 1400, height: 900 };
const POPUP = { width: 400, height: 600 };
const SAVED = 3;
const QUIET_MS = 1_200;

export interface Visit {
  readonly page: DemoPage;
  readonly rows: Row[] | null;
}

/** Writes the pictures, and those of every other demo page, into the folder. Gives what the sidebar said of each page. */
export async function takePictures(folder: string, scheme: 'light' | 'dark'): Promise<Visit[]> {
  mkdirSync(folder, { recursive: true });
  const picture = (name: string) => join(folder, `${name}${scheme === 'dark' ? '-dark' : ''}.png`);
  const pages = readDemoPages();
  const server = await startDemoServer(pages);
  const driver = await launchChromium({ proxyPort: server.proxyPort, scheme, ...PAGE });
  try {
    await quiet(() => server.log.of(FEED_HOST).length);
    const visits: Visit[] = [];
    for (const page of pages) {
      visits.push({ page, rows: await visit(driver, page, picture(page.file.replace(/\.html$/, ''))) });
    }
    const [first] = pages;
    if (!first) throw new Error('there are no demo pages');
    await saveSome(driver, first.url, SAVED);

    const library = documentOf(await driver.extensionTab('library.html'));
    await library.waitFor(PAPER);
    await library.tab.screenshot(picture('reading-list'));
    await library.tab.close();

    // The popup speaks of the tab used last.
    await driver.newTab(first.url);
    const popup = documentOf(await driver.extensionTab('popup.html'));
    await popup.tab.resize(POPUP.width, POPUP.height);
    await popup.waitFor(`[data-section=page] ${LISTED}`);
    await popup.tab.screenshot(picture('popup'));
    return visits;
  } finally {
    await driver.close();
    await server.close();
  }
}

/** Waits until a count has stopped growing: the first sync is over, and the pictures show no half of it. */
async function quiet(count: () => number): Promise<void> {
  for (let last = -1; last !== count() || last === 0; ) {
    last = count();
    await sleep(QUIET_MS);
  }
}
