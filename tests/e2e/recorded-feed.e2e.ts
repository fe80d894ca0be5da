// Three months of the feed as it really was: all of it comes in, and what stands beside a real paper's page has reasons.
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { itemsOf } from './harness/feed-fixture.ts';
import { ARXIV_PAGE } from './harness/pages.ts';
import { hasRecordedFeed, readRecordedFeed } from './harness/recorded-feed.ts';
import { LISTED, read, waitForSync } from './harness/steps.ts';

const DAYS = 90;

inBrowsers(
  'Recorded days',
  (session) => {
    test.skipIf(!hasRecordedFeed())('come in whole, and give reasons beside a paper', async () => {
      const { driver, feed } = session();
      const ids = new Set(itemsOf(feed.days).map(({ paper }) => paper.id));
      const { attributes } = await waitForSync(driver, ids.size);
      expect(attributes['data-papers']).toBe(String(ids.size));
      expect(attributes['data-rejected']).toBe('0');
      const { sidebar } = await read(driver, ARXIV_PAGE);
      await sidebar.waitFor(LISTED);
      const reasons = await sidebar.all(`${LISTED} .why`);
      expect(reasons.length).toBeGreaterThan(4);
      for (const { text } of reasons) expect(text).not.toBe('');
      expect(driver.errors).toEqual([]);
    });
  },
  () => ({ days: hasRecordedFeed() ? readRecordedFeed(DAYS) : new Map() }),
  ['chromium'],
);
