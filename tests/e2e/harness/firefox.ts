// Firefox with Paperkin, through Puppeteer over WebDriver BiDi.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { copyOfBuild } from './copy-of-build.ts';
import { DEFAULT_IDLE_MS, firefoxPrefs, UUID } from './firefox-prefs.ts';
import { type LaunchOptions, type PaperkinDriver, type Tab, WIDE } from './paperkin-driver.ts';
import { executable } from './where.ts';

export async function launchFirefox(options: LaunchOptions): Promise<PaperkinDriver> {
  const profile = await mkdtemp(join(tmpdir(), 'paperkin-firefox-'));
  const errors: string[] = [];
  let browser = await start(profile, options);
  const open = async () => {
    const page = await browser.newPage();
    watchErrors(page, errors);
    const { width = WIDE.width, height = WIDE.height } = options;
    await page.setViewport({ width, height });
    return page;
  };
  return {
    browser: 'firefox',
    errors,
    async newTab(url) {
      const page = await open();
      await page.goto(url);
      return tabOf(page);
    },
    async extensionTab(path) {
      const page = await open();
      await gotoExtension(page, `moz-extension://${UUID}/${path}`);
      return tabOf(page);
    },
    /** Nothing can end the event page but its idle timeout, which the profile makes short. */
    stopWorker: () => sleep((options.idleMs ?? DEFAULT_IDLE_MS) * 3),
    async restart() {
      await browser.close();
      browser = await start(profile, options);
    },
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function start(profile: string, options: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: firefoxPrefs(options),
  });
  await browser.installExtension(await copyOfBuild('firefox', profile, options));
  return browser;
}

/** Navigation to an extension's page never reports its end over BiDi: the page itself is asked. */
async function gotoExtension(page: Page, url: string): Promise<void> {
  page.goto(url).catch(() => {});
  const until = Date.now() + 15_000;
  for (;;) {
    const ready = await page
      .evaluate(() => location.protocol === 'moz-extension:' && document.readyState)
      .catch(() => false);
    if (ready === 'complete') return;
    if (Date.now() > until) throw new Error(`${url} did not load`);
    await sleep(50);
  }
}

function watchErrors(page: Page, errors: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url?.startsWith('moz-extension://'))
      errors.push(message.text());
  });
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (text.includes('moz-extension://')) errors.push(text);
  });
}

function tabOf(page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    // Puppeteer's own waits for a load that a page out of the cache never has.
    travel: async (by) => void (await page.evaluate((step) => history.go(step), by)),
    evaluate: (run, arg) => page.evaluate(run as never, arg as never) as never,
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    close: () => page.close(),
  };
}
