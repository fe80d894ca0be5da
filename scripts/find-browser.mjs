// Finds a browser that is already on this computer. Plain JavaScript for Node 18 and later: it runs before `npm ci`.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

const { env, platform } = process;

// Chromium before Chrome: Chrome's own builds no longer take an unpacked extension from the command line.
const ON_PATH = {
  chromium: [
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'google-chrome-for-testing',
    'google-chrome-stable',
    'google-chrome',
  ],
  firefox: ['firefox-esr', 'firefox-developer-edition', 'firefox'],
};

const MAC = {
  chromium: ['Chromium', 'Microsoft Edge', 'Google Chrome for Testing', 'Google Chrome'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const WINDOWS = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** @param {BrowserName} name @returns {string[]} */
function usualPlaces(name) {
  if (platform === 'darwin') {
    const program = (/** @type {string} */ app) => (app.startsWith('Firefox') ? 'firefox' : app);
    return MAC[name].map((app) => `/Applications/${app}.app/Contents/MacOS/${program(app)}`);
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return WINDOWS[name].flatMap((file) => roots.map((root) => join(root, file)));
  }
  return name === 'chromium' ? ['/snap/bin/chromium'] : ['/snap/bin/firefox'];
}

/**
 * The path of the browser's program, or null. `PAPERKIN_CHROMIUM` and `PAPERKIN_FIREFOX` come first.
 * @param {BrowserName} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  const chosen = env[`PAPERKIN_${name.toUpperCase()}`];
  if (chosen) return existsSync(chosen) ? chosen : null;
  const folders = platform === 'win32' ? [] : (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = ON_PATH[name].flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...onPath, ...usualPlaces(name)].find((path) => existsSync(path)) ?? null;
}
