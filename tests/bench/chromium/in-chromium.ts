// One engine in a Chromium of its own, with the empty extension beside it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFixtureServer } from '../../e2e/harness/fixture-server';
import { servePages } from '../../e2e/harness/pages';
import type { Measured } from '../report';
import { type BenchBrowser, startBrowser } from './browser';
import { makeEmpty } from './extensions';

export interface InChromium {
  /** Writes the extension. */
  make(folder: string): Promise<void>;
  measure(browser: BenchBrowser, extension: string, empty: string): Promise<Measured>;
}

export async function inChromium({ make, measure }: InChromium): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'paperkin-bench-ext-'));
  const server = await startFixtureServer();
  servePages(server);
  let browser: BenchBrowser | undefined;
  try {
    await make(join(folder, 'engine'));
    await makeEmpty(join(folder, 'empty'));
    browser = await startBrowser(server.proxyPort);
    const empty = await browser.install(join(folder, 'empty'));
    const extension = await browser.install(join(folder, 'engine'));
    return await measure(browser, extension, empty);
  } finally {
    await browser?.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
