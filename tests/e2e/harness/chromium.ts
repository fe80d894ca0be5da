// Chromium with Paperkin, through Playwright.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { copyOfBuild } from './copy-of-build.ts';
import { loadUnpacked } from './load-unpacked.ts';
import { type LaunchOptions, type PaperkinDriver, type Tab, WIDE } from './paperkin-driver.ts';
import { anyWorkerRuns, stopAllWorkers } from './stop-workers.ts';
import { executable } from './where.ts';

export interface ContextOptions extends Omit<LaunchOptions, 'proxyPort'> {
  /** Without one the browser uses the real network. */
  readonly proxyPort?: number;
  readonly headless?: boolean;
}

interface WorkerApi {
  readonly tabs: { query(which: object): Promise<object[]> };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object | undefined): void } };
}

export async function launchChromium(options: LaunchOptions): Promise<PaperkinDriver> {
  const profile = await mkdtemp(join(tmpdir(), 'paperkin-chromium-'));
  const errors: string[] = [];
  let context = await openContext(profile, options);
  watchErrors(context, errors);
  // Asked once: a worker that sleeps does not say.
  let host: string | undefined;
  const origin = async () => {
    host ??= new URL((await workerOf(context)).url()).host;
    return `chrome-extension://${host}`;
  };
  const atWorker = async <T>(run: (context: BrowserContext, page: Page) => Promise<T>): Promise<T> => {
    const page = await context.newPage();
    // A page of the extension's origin that runs none of its code, and so does not wake the worker.
    await page.goto(`${await origin()}/manifest.json`);
    const done = await run(context, page);
    await page.close();
    return done;
  };
  return {
    browser: 'chromium',
    errors,
    async newTab(url) {
      const page = await context.newPage();
      await page.goto(url);
      return tabOf(page);
    },
    async extensionTab(path) {
      const page = await context.newPage();
      await page.goto(`${await origin()}/${path}`);
      return tabOf(page);
    },
    stopWorker: async () => atWorker(stopAllWorkers),
    isAwake: async () => atWorker(anyWorkerRuns),
    async command(name) {
      const worker = await workerOf(context);
      await worker.evaluate(async (command) => {
        const { tabs, commands } = (globalThis as unknown as { chrome: WorkerApi }).chrome;
        const [tab] = await tabs.query({ active: true });
        commands.onCommand.dispatch(command, tab);
      }, name);
    },
    async restart() {
      await context.close();
      context = await openContext(profile, options);
      watchErrors(context, errors);
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A browser window on a profile, with the extension in it. */
export async function openContext(profile: string, options: ContextOptions): Promise<BrowserContext> {
  const { proxyPort, scheme = 'light', width = WIDE.width, height = WIDE.height, headless = true, bfcache } = options;
  const extension = await copyOfBuild('chromium', profile, { ...options, shipped: options.shipped ?? !headless });
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable('chromium'),
    headless,
    colorScheme: scheme,
    viewport: headless ? { width, height } : null,
    ignoreDefaultArgs: ['--disable-extensions', ...(bfcache ? ['--disable-back-forward-cache'] : [])],
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--enable-unsafe-extension-debugging',
      '--no-first-run',
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(proxyPort === undefined ? [] : offlineArgs(proxyPort)),
    ],
  });
  await workerOf(context).catch(() => loadUnpacked(context, extension));
  return context;
}

function offlineArgs(proxyPort: number): string[] {
  return [
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    '--ignore-certificate-errors',
  ];
}

function watchErrors(context: BrowserContext, errors: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.startsWith('chrome-extension://'))
      errors.push(message.text());
  });
  context.on('weberror', (error) => {
    const { stack, message } = error.error();
    if (stack?.includes('chrome-extension://')) errors.push(stack ?? message);
  });
  const watchWorker = (worker: Worker) =>
    worker.on('console', (message) => {
      if (message.type() === 'error') errors.push(`worker: ${message.text()}`);
    });
  context.on('serviceworker', watchWorker);
  for (const worker of context.serviceWorkers()) watchWorker(worker);
}

async function workerOf(context: BrowserContext) {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
}

function tabOf(page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    travel: async (by) => void (await page.evaluate((step) => history.go(step), by)),
    // Playwright's own types unwrap handles, which are never passed here.
    evaluate: (run, arg) => page.evaluate(run as never, arg) as never,
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (path) => void (await page.screenshot({ path })),
    print: (isPrinted) => page.emulateMedia({ media: isPrinted ? 'print' : 'screen' }),
    prefer: (preferences) => page.emulateMedia(preferences),
    close: () => page.close(),
  };
}
