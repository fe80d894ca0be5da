// How the sidebar looks to readers who see otherwise: magnified, on dark and dimmed pages, with more contrast, in colours of their own.
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { NVME } from './harness/feed-fixture.ts';
import { ARXIV_PAGE, arxivHtml, GITHUB_PAGE } from './harness/pages.ts';
import { type Preferences, type Tab, WIDE } from './harness/paperkin-driver.ts';
import { fitOf, wordsOf } from './harness/sidebar-looks.ts';
import { LISTED, read, waitForSync } from './harness/steps.ts';
import { sidebarOf } from './harness/view.ts';

/** WCAG's figures for small text: as everybody is owed it, and for those who ask for more. */
const ENOUGH = 4.5;
const MORE = 7;
const FITS = { outside: [], tooWide: [] };

/** A folder for pictures to look at; none are taken without it. */
const SHOTS = process.env.PAPERKIN_LOOKS;
const shoot = async (tab: Tab, name: string) => SHOTS && (await tab.screenshot(join(SHOTS, `${name}.png`)));

/** What an extension page may do. */
interface Api {
  chrome: {
    storage: { local: { remove(key: string): Promise<void> } };
    tabs: {
      query(which: object): Promise<{ id: number }[]>;
      setZoom(tab: number, factor: number): Promise<void>;
    };
  };
}

const DARK_PAGE = 'https://arxiv.org/abs/2403.30001';
const RTL_PAGE = 'https://arxiv.org/abs/2403.30002';
const DARK = 'body{background:#111;color:#ddd}';
/** As GitHub paints itself for those who chose its dimmed theme for the dark. */
const DIMMED = `[data-color-mode=light] body{background:#fff;color:#1f2328}
@media (prefers-color-scheme: dark){[data-color-mode=auto][data-dark-theme=dark_dimmed] body{background:#212830;color:#d1d7e0}}`;

inBrowsers(
  'The looks of the sidebar',
  (session) => {
    const themeOf = (tab: Tab) =>
      tab.evaluate(() => document.querySelector('paperkin-sidebar')?.getAttribute('data-theme'), null);

    beforeAll(async () => {
      const { pages, driver } = session();
      const plain = arxivHtml(NVME);
      const rtl = plain.replace('<html lang="en"', '<html lang="ar" dir="rtl"').replace('0 0 0 40px', '0 40px 0 0');
      pages.arxiv.set(new URL(DARK_PAGE).pathname, plain.replace('</style>', `${DARK}</style>`));
      pages.arxiv.set(new URL(RTL_PAGE).pathname, rtl.replace('</style>', `${DARK}</style>`));
      const repository = pages.github.get(new URL(GITHUB_PAGE).pathname) as string;
      pages.github.set(
        '/paperkin-fixtures/dimmed',
        repository
          .replaceAll('paperkin-fixtures/swapline', 'paperkin-fixtures/dimmed')
          .replace('<html', '<html data-color-mode="auto" data-light-theme="light" data-dark-theme="dark_dimmed"')
          .replace('</style>', `${DIMMED}</style>`),
      );
      await waitForSync(driver, 450);
    });

    const PAGES = [
      { name: 'light', url: ARXIV_PAGE },
      { name: 'dark', url: DARK_PAGE },
    ];
    const MAGNIFIED = [
      ...PAGES.map((page) => ({ ...page, factor: 2 })),
      { name: 'right-to-left', url: RTL_PAGE, factor: 2 },
      { name: 'light', url: ARXIV_PAGE, factor: 4 },
    ];
    test.each(MAGNIFIED)('fits into a $name page that is magnified $factor times', async ({ name, url, factor }) => {
      const { driver } = session();
      const options = await driver.extensionTab('options.html');
      const tab = await driver.newTab(url);
      const zoom = (to: number) =>
        options.evaluate(async (times) => {
          const { tabs } = (globalThis as unknown as Api).chrome;
          const all = await tabs.query({});
          await tabs.setZoom(Math.max(...all.map(({ id }) => id)), times);
        }, to);
      await zoom(factor);
      onTestFinished(async () => {
        await zoom(1);
        // Else it would be remembered how the sidebar was left on this site.
        await options.evaluate(() => (globalThis as unknown as Api).chrome.storage.local.remove('sidebar.v1'), null);
        await tab.close();
        await options.close();
      });
      await tab.goto(url);
      expect(await tab.evaluate(() => innerWidth, null)).toBe(WIDE.width / factor);
      const sidebar = sidebarOf(tab);
      await sidebar.waitFor('[data-state=collapsed]', ({ text }) => text !== '');
      await shoot(tab, `${name}-at-${factor}00-folded`);
      expect(await fitOf(tab)).toEqual({ ...FITS, covered: [] });
      await sidebar.click('[data-state=collapsed]');
      await sidebar.waitFor(LISTED);
      await shoot(tab, `${name}-at-${factor}00`);
      expect(await fitOf(tab)).toMatchObject(FITS);
      await sidebar.click('.sb-head [aria-haspopup=menu]');
      await sidebar.waitFor('.mi');
      await shoot(tab, `${name}-at-${factor}00-menu`);
      expect(await fitOf(tab)).toMatchObject(FITS);
      await tab.press('Escape');
      await sidebar.click('.fold');
      await sidebar.waitFor('[data-state=collapsed]');
    });

    test('is dark beside a page that is dimmed, and light when its reader takes the light theme', async () => {
      const { tab, sidebar } = await read(session().driver, 'https://github.com/paperkin-fixtures/dimmed');
      await sidebar.waitFor(LISTED);
      await tab.prefer?.({ colorScheme: 'dark' });
      await expect.poll(() => themeOf(tab)).toBe('dark');
      await shoot(tab, 'dimmed');
      expect((await wordsOf(tab))[0]?.contrast).toBeGreaterThanOrEqual(ENOUGH);
      await tab.evaluate(() => document.documentElement.setAttribute('data-color-mode', 'light'), null);
      await expect.poll(() => themeOf(tab)).toBe('light');
      expect((await wordsOf(tab))[0]?.contrast).toBeGreaterThanOrEqual(ENOUGH);
      await tab.close();
    });

    const PREFERENCES: [string, Preferences][] = [
      ['more contrast', { contrast: 'more' }],
      ['colours of one’s own, light', { forcedColors: 'active', colorScheme: 'light' }],
      ['colours of one’s own, dark', { forcedColors: 'active', colorScheme: 'dark' }],
    ];
    test.each(PREFERENCES.flatMap(([what, preferences]) => PAGES.map((page) => ({ ...page, what, preferences }))))(
      'has $what on a $name page',
      async ({ what, preferences, name, url }) => {
        const { tab, sidebar } = await read(session().driver, url);
        await sidebar.waitFor(LISTED);
        await tab.prefer?.(preferences);
        await tab.evaluate(() => new Promise(requestAnimationFrame), null);
        await shoot(tab, `${what}-${name}`);
        const words = await wordsOf(tab);
        expect(words.length).toBeGreaterThan(20);
        expect(words.filter(({ contrast }) => contrast < MORE)).toEqual([]);
        await sidebar.click('.sb-head [aria-haspopup=menu]');
        await sidebar.waitFor('.mi');
        await shoot(tab, `${what}-${name}-menu`);
        await tab.close();
      },
    );

    test('without an error', () => expect(session().driver.errors).toEqual([]));
  },
  {},
  ['chromium'],
);
