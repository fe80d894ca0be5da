// What runs in a page cannot reach the network, a database or the search library: it is not in the bundle.
import { describe, expect, test } from 'vitest';
import { BUILDS, bundlesOf, isBuilt, readBuilt } from './architecture/built.ts';

const pageBundles = (build: string) => bundlesOf(build, /\/content-scripts\/[^/]+\.js$|\/detect-page\.js$/);
const FORBIDDEN: Record<string, RegExp> = {
  fetch: /(?<![\w$.-])(?:(?:window|self|globalThis)\.)?fetch\s*\(/,
  XMLHttpRequest: /\bXMLHttpRequest\b/,
  WebSocket: /\bWebSocket\b/,
  EventSource: /\bEventSource\b/,
  beacon: /\bsendBeacon\b/,
  'an Image': /\bnew Image\b/,
  IndexedDB: /\bindexedDB\b/,
  MiniSearch: /MiniSearch/,
  'a dynamic import': /\bimport\s*\(/,
  eval: /(?<![\w$.])eval\s*\(|new Function\b/,
};

describe.each(BUILDS)('%s', (build) => {
  test.skipIf(!isBuilt(build))('what runs in pages is among its bundles', () => {
    expect(pageBundles(build).length).toBeGreaterThan(4);
  });

  test.skipIf(!isBuilt(build)).each(pageBundles(build))('%s reaches nothing outside the page', (file) => {
    const code = readBuilt(file);
    const reached = Object.entries(FORBIDDEN).filter(([, pattern]) => pattern.test(code));
    expect(reached.map(([name]) => name)).toEqual([]);
  });

  test.skipIf(!isBuilt(build))('it carries no hosts that only its manifest needs', () => {
    expect(readBuilt(`${build}/manifest.json`)).toContain('https://openaccess.thecvf.com/*');
    expect(readBuilt(`${build}/content-scripts/page.js`)).not.toContain('openaccess.thecvf.com');
    expect(readBuilt(`${build}/content-scripts/detect-github.js`)).not.toContain('openaccess.thecvf.com');
  });

  test.skipIf(!isBuilt(build))('the patterns do find what the worker may reach', () => {
    const worker = readBuilt(`${build}/background.js`);
    expect(worker).toMatch(FORBIDDEN.fetch ?? '');
    expect(worker).toMatch(FORBIDDEN.IndexedDB ?? '');
  });
});
