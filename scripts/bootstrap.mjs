// Makes a fresh clone ready: dependencies when they are missing or old, then the browsers named on the command line.
// Plain JavaScript without dependencies, for Node 18 and later: nothing is installed when it starts.
import { execFileSync } from 'node:child_process';
import { findBrowser } from './find-browser.mjs';
import { dependenciesAreCurrent, installDependencies } from './install-dependencies.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */

const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };

/** @param {readonly BrowserName[]} names */
function installOnDebian(names) {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || names.length === 0) return;
  const packages = names.map((name) => DEBIAN_PACKAGE[name]);
  console.log(`[bootstrap] apt-get install ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (error) {
    console.log(
      `[bootstrap] apt-get could not do it: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    );
  }
}

const wanted = /** @type {BrowserName[]} */ (process.argv.slice(2).filter((name) => name in DEBIAN_PACKAGE));

if (dependenciesAreCurrent()) console.log('[bootstrap] dependencies are up to date');
else installDependencies();

installOnDebian(wanted.filter((name) => !findBrowser(name)));
for (const name of wanted) {
  const path = findBrowser(name);
  if (path) console.log(`[bootstrap] ${name}: ${path}`);
  else
    console.log(`[bootstrap] ${name}: NOT FOUND. Install it, or name its program in PAPERKIN_${name.toUpperCase()}.`);
}
