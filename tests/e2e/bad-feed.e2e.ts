// A feed that is broken, hostile or busy: what is good in it comes in, what is bad is counted, and nothing of it runs.
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { FEED_HOST } from './harness/feed-api.ts';
import { dayBefore, type FeedDays, makeFeed } from './harness/feed-fixture.ts';
import { type FeedItem, feedItem } from './harness/feed-item.ts';
import { html } from './harness/reply.ts';
import { chooseTab, openPopup, save, waitForSync } from './harness/steps.ts';

const MARKUP = { id: '2511.30001', title: '<img src=x onerror="document.title=1"> <b>Bold</b> claims & more' };
const HTML_DAY = dayBefore(3);
const TEXT_DAY = dayBefore(6);
const EMPTY_DAY = dayBefore(9);
const TORN_DAY = dayBefore(12);

function hostileFeed(): FeedDays {
  const days = makeFeed({ total: 450 });
  const facts = {
    day: dayBefore(0),
    authors: ['Eve <script>alert(1)</script>'],
    abstract: '<script>alert(1)</script>',
    keywords: ['<i>k</i>'],
  };
  const markup = feedItem({ ...facts, ...MARKUP, upvotes: 9_000, githubRepo: 'javascript:alert(1)' });
  Object.assign(markup.paper, { projectPage: 'javascript:alert(2)' });
  const untitled = feedItem({ ...facts, id: '2511.30002', title: '', upvotes: 1 });
  Object.assign(untitled.paper, { title: undefined });
  Object.assign(untitled, { title: undefined });
  const huge = feedItem({ ...facts, id: '2511.30003', title: 'Huge '.repeat(200_000), upvotes: 1 });
  const notAnItem = 'neither' as unknown as FeedItem;
  days.get(dayBefore(0))?.push(markup, untitled, huge, notAnItem);
  return days;
}

const BAD_ITEMS = 3;
/** Days whose answers cannot be read count as one each, and lose their papers until they can. */
const BAD_DAYS = 2;

inBrowsers(
  'A bad feed',
  (session) => {
    test('is taken in without its bad parts, which are counted', async () => {
      const { driver, feed } = session();
      const lost = [HTML_DAY, TEXT_DAY, EMPTY_DAY].reduce((sum, day) => sum + (feed.days.get(day)?.length ?? 0), 0);
      const { attributes } = await waitForSync(driver, 450 - lost);
      expect(attributes['data-papers']).toBe(String(450 + 1 - lost));
      expect(attributes['data-rejected']).toBe(String(BAD_ITEMS + BAD_DAYS));
    });

    test('shows its markup as text, and leads nowhere but to the web', async () => {
      const { driver } = session();
      const popup = await openPopup(driver);
      await chooseTab(popup, 'trending');
      const row = await popup.waitFor(`[data-section=trending] [data-paper-id="${MARKUP.id}"]`);
      expect(row.text).toContain('<b>Bold</b> claims & more');
      expect(await popup.all('[data-section=trending] img, [data-section=trending] script')).toEqual([]);
      const links = await popup.all('a[href]');
      expect(links.length).toBeGreaterThan(5);
      for (const { attributes } of links) expect(attributes.href).toMatch(/^https?:\/\//);
      await save(popup, MARKUP.id);
      await popup.tab.close();
    });

    test('was waited for as long as it asked, and no longer asked in vain', () => {
      const { server } = session();
      const asked = server.log.of(FEED_HOST);
      const busy = asked.findIndex(({ status }) => status === 429);
      const down = asked.findIndex(({ status }) => status === 503);
      expect(busy).toBeGreaterThanOrEqual(0);
      expect(down).toBeGreaterThanOrEqual(0);
      expect((asked[busy + 1]?.at ?? 0) - (asked[busy]?.at ?? 0)).toBeGreaterThanOrEqual(1_900);
      expect((asked[down + 1]?.at ?? 0) - (asked[down]?.at ?? 0)).toBeGreaterThanOrEqual(400);
      expect(session().driver.errors).toEqual([]);
    });
  },
  () => ({
    days: hostileFeed(),
    before: (_, feed) => {
      const once = new Set<string>();
      const first = (key: string) => !once.has(key) && once.add(key);
      feed.fault = ({ day, nth }) => {
        if (day === HTML_DAY) return html('<!doctype html><title>Sign in</title>');
        if (day === TEXT_DAY) return { headers: { 'content-type': 'application/json' }, body: '[{"paper": ' };
        if (day === EMPTY_DAY) return { headers: { 'content-type': 'application/json' }, body: '[]' };
        if (day === TORN_DAY && first('torn'))
          return { headers: { 'content-type': 'application/json' }, body: '[]'.padEnd(500), truncateAt: 20 };
        if (nth === 5)
          return { status: 429, headers: { 'retry-after': '2', ratelimit: '"api";r=0;t=2' }, body: 'slow down' };
        if (nth === 16) return { status: 503, body: 'down' };
        return null;
      };
    },
  }),
);
