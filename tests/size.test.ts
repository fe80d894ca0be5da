// What Paperkin costs its reader: bytes that every matching page loads, and bytes of it all. Gzip, as the figures were set.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BUILDS, bundlesOf, isBuilt, readBuilt } from './architecture/built.ts';

const KB = 1024;
const CONTENT_SCRIPT_MAX = 20 * KB;
/** Each page loads the detectors of its own sites alone, beside the content script. Speed of reading went before its last 200 bytes. */
const DETECTORS_MAX = 7.5 * KB;
/** What marks known papers in lists. */
const LISTS_MAX = 5 * KB;
/**
 * Two forms of the reader of texts took four of them: a third of a cold answer's time went. Two forms of the gains took two more, papers
 * kept in memory and long work in shorter steps one, telling a page's own paper from what it links to and names one,
 * runs of letters and families of words in the compiled code one. */
const BUNDLES_MAX = 173 * KB;

const gzipped = (path: string) => gzipSync(readBuilt(path), { level: 9 }).length;

describe.each(BUILDS)('%s', (build) => {
  test.skipIf(!isBuilt(build))('the content script stays within 20 KB gzip', () => {
    const bytes = gzipped(`${build}/content-scripts/page.js`);
    console.log(`${build}: content script ${(bytes / KB).toFixed(1)} KB gzip`);
    expect(bytes).toBeLessThanOrEqual(CONTENT_SCRIPT_MAX);
  });

  test.skipIf(!isBuilt(build))('no site brings more than 7.5 KB gzip of detectors', () => {
    const detectors = bundlesOf(build, /content-scripts\/detect-[\w-]+\.js$/);
    expect(detectors.length).toBeGreaterThan(2);
    for (const path of detectors) expect(gzipped(path), path).toBeLessThanOrEqual(DETECTORS_MAX);
  });

  test.skipIf(!isBuilt(build))('lists bring 5 KB gzip more at most', () => {
    expect(gzipped(`${build}/content-scripts/lists.js`)).toBeLessThanOrEqual(LISTS_MAX);
  });

  test.skipIf(!isBuilt(build))('all scripts and styles together stay within 173 KB gzip', () => {
    const bundles = bundlesOf(build, /\.(?:js|css)$/);
    expect(bundles.length).toBeGreaterThan(4);
    const bytes = bundles.reduce((sum, path) => sum + gzipped(path), 0);
    console.log(`${build}: ${bundles.length} bundles ${(bytes / KB).toFixed(1)} KB gzip`);
    expect(bytes).toBeLessThanOrEqual(BUNDLES_MAX);
  });
});
