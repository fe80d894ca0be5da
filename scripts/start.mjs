// `npm start`: builds, then opens a browser with Paperkin beside a paper. Without a screen or a network it shows the same on the
// demo pages: a table of what it found, and pictures.
import { useNewNode } from './pinned-node.mjs';

useNewNode();

const { findBrowser } = await import('./find-browser.mjs');
const { hasNetwork, hasScreen } = await import('./surroundings.mjs');
const { succeedsQuietly } = await import('./run-command.mjs');

const HOW_TO_LOAD = `
To try Paperkin by hand:
  Chrome, Chromium, Edge  open chrome://extensions, turn on "Developer mode", press "Load unpacked", choose .output/chrome-mv3
  Firefox                 npm run build:firefox, open about:debugging#/runtime/this-firefox, press "Load Temporary Add-on…",
                          choose .output/firefox-mv3/manifest.json
Then open https://arxiv.org/abs/2403.06504`;

console.log('[start] building .output/chrome-mv3 …');
if (!(await succeedsQuietly('wxt', ['build']))) process.exit(1);

if (!findBrowser('chromium')) {
  console.log(`[start] No Chromium, Chrome or Edge was found.\n${HOW_TO_LOAD}`);
} else if (hasScreen() && (await hasNetwork())) {
  const { openForReading } = await import('./open-for-reading.ts');
  await openForReading('https://arxiv.org/abs/2403.06504');
} else {
  console.log(`[start] No ${hasScreen() ? 'network' : 'screen'} here: showing the demo pages in a hidden browser.`);
  const { showDemo } = await import('./show-demo.ts');
  await showDemo();
  console.log(HOW_TO_LOAD);
}
process.exit(0);
