// Where the builds and the browsers are.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../scripts/find-browser.mjs';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** `PAPERKIN_OUTPUT` lets a copy of the builds be tested while the next ones are made. */
export const OUTPUT = process.env.PAPERKIN_OUTPUT ?? join(ROOT, '.output');
export const SHOTS = join(ROOT, '.output', 'shots');

const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

export function buildDir(browser: keyof typeof BUILDS): string {
  return join(OUTPUT, BUILDS[browser]);
}

/** The browser's program; throws in words when there is none, since its tests are then to be skipped by `canRun`. */
export function executable(browser: keyof typeof BUILDS): string {
  const path = findBrowser(browser);
  if (!path) throw new Error(`no ${browser} on this computer`);
  return path;
}

/** False, and said loudly, where the browser or the build is missing. In CI that is a failure: never false there. */
export function canRun(browser: keyof typeof BUILDS): boolean {
  const missing = [
    ...(findBrowser(browser) ? [] : [`no ${browser} found`]),
    ...(existsSync(join(buildDir(browser), 'manifest.json')) ? [] : [`no build in ${buildDir(browser)}`]),
  ];
  if (missing.length === 0 || process.env.CI) return true;
  console.warn(`\n!!! End-to-end tests in ${browser} are SKIPPED: ${missing.join(', ')}\n`);
  return false;
}
