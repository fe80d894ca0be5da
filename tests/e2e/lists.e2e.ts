// Lists of papers: those in the feed get a mark beside their title, at once and without moving anything; the reader can switch it off.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { NVME } from './harness/feed-fixture.ts';
import { arxivListHtml, huggingfaceListHtml, LIST_PAGE, LISTED_ENTRIES } from './harness/list-pages.ts';
import type { Tab } from './harness/paperkin-driver.ts';
import { html } from './harness/reply.ts';
import { openPopup, save, waitForSync } from './harness/steps.ts';
import { documentOf } from './harness/view.ts';

const DAILY_PAGE = 'https://huggingface.co/papers';

interface Layout {
  marks: { title: string; left: number; right: number; top: number; bottom: number; width: number }[];
  texts: { left: number; right: number; top: number; bottom: number }[];
  shift: number;
}

/** Where the marks stand, where the page's own text stands, and how far it has moved since it was loaded. */
const layoutOf = (tab: Tab): Promise<Layout> =>
  tab.evaluate(() => {
    const boxOf = ({ left, right, top, bottom, width }: DOMRect) => ({ left, right, top, bottom, width });
    const range = document.createRange();
    const texts: DOMRect[] = [];
    const walker = document.createTreeWalker(document.body, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.nodeValue?.trim() || node.parentElement?.closest('style, script')) continue;
      range.selectNodeContents(node);
      texts.push(...range.getClientRects());
    }
    return {
      marks: [...document.querySelectorAll<HTMLElement>('paperkin-mark')]
        // Until it has its place, a mark does not show.
        .filter((mark) => getComputedStyle(mark).visibility === 'visible')
        .map((mark) => ({
          title: mark.closest('.list-title, p.title, h3')?.textContent?.replace('Title:', '').trim() ?? '',
          ...boxOf(mark.getBoundingClientRect()),
        })),
      texts: texts.map(boxOf),
      shift: (globalThis as { shift?: number }).shift ?? 0,
    };
  }, null);

const marksOn = async (tab: Tab) => (await layoutOf(tab)).marks;

async function markedOn(tab: Tab, count: number): Promise<Layout['marks']> {
  const until = Date.now() + 10_000;
  for (;;) {
    const marks = await marksOn(tab);
    if (marks.length === count || Date.now() > until) {
      expect(marks).toHaveLength(count);
      return marks;
    }
    await sleep(50);
  }
}

inBrowsers(
  'A list',
  (session) => {
    test.each([
      ['arXiv’s new papers', LIST_PAGE],
      ['the feed’s own day', DAILY_PAGE],
    ])('of %s marks those that can be found here, and nothing moves or is covered', async (_, url) => {
      const { driver } = session();
      await waitForSync(driver, 450);
      const tab = await driver.newTab(url);
      const marks = await markedOn(tab, 3);
      expect(marks.map(({ title }) => title)).toEqual([NVME.title, LISTED_ENTRIES[2]?.title, LISTED_ENTRIES[4]?.title]);
      const { texts, shift } = await layoutOf(tab);
      expect(shift).toBe(0);
      for (const mark of marks) {
        expect(mark.width).toBeGreaterThan(15);
        const covered = texts.filter(
          ({ left, right, top, bottom }) =>
            left < mark.right - 1 && right > mark.left + 1 && top < mark.bottom - 3 && bottom > mark.top + 3,
        );
        expect(covered, mark.title).toEqual([]);
      }
      await tab.close();
    });

    test('shows at once what is saved elsewhere', async () => {
      const { driver } = session();
      const tab = await driver.newTab(LIST_PAGE);
      const before = (await markedOn(tab, 3))[0]?.width ?? 0;
      const popup = await openPopup(driver);
      await popup.click('[role=searchbox]');
      await popup.tab.type('adding nvme ssds');
      await popup.waitFor(`[data-section=search] article:first-child[data-paper-id="${NVME.id}"]`);
      await save(popup, NVME.id);
      await popup.tab.close();
      const until = Date.now() + 8_000;
      while (((await marksOn(tab))[0]?.width ?? 0) <= before + 5 && Date.now() < until) await sleep(50);
      expect((await marksOn(tab))[0]?.width).toBeGreaterThan(before + 5);
      await tab.close();
    });

    test('asks nobody but the worker', () => {
      expect(session().server.log.hosts()).toEqual(['arxiv.org', 'huggingface.co']);
      const paths = session()
        .server.log.of('arxiv.org')
        .map(({ path }) => path);
      expect(new Set(paths.filter((path) => path !== '/favicon.ico'))).toEqual(new Set([new URL(LIST_PAGE).pathname]));
    });

    test('loses its marks when they are switched off, and gets none', async () => {
      const { driver } = session();
      const tab = await driver.newTab(LIST_PAGE);
      await markedOn(tab, 3);
      const options = documentOf(await driver.extensionTab('options.html'));
      await options.click('[aria-label="Marks in lists"] [aria-checked=false]');
      await markedOn(tab, 0);
      await tab.goto(LIST_PAGE);
      await sleep(700);
      await markedOn(tab, 0);
      await options.click('[aria-label="Marks in lists"] [aria-checked=false]');
      await markedOn(tab, 3);
      await options.tab.close();
      await tab.close();
      expect(driver.errors).toEqual([]);
    });
  },
  {
    before(server, feed) {
      feed.pages.set(new URL(DAILY_PAGE).pathname, huggingfaceListHtml());
      server.route('arxiv.org', (url) => (url.pathname === new URL(LIST_PAGE).pathname ? html(arxivListHtml()) : null));
    },
  },
);
