// npm run bench [-- --papers 30000,100000] [--peers minisearch,lunr] [--json FILE]: how fast Paperkin is beside
// other engines. Ends with 1 only when something could not run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { getHeapStatistics } from 'node:v8';
import { findBrowser } from './find-browser.mjs';
import { useNewNode } from './pinned-node.mjs';
import { mustBeWritable, stopWith, usageError } from './plain-errors.mjs';
import { ROOT } from './root.mjs';

const HEAP_MB = 12_000;

useNewNode();

// Stock MiniSearch asked with a whole page over 30,000 papers makes more than the 4 GB that Node allows by itself.
if (getHeapStatistics().heap_size_limit < HEAP_MB * 1e6) {
  const { status } = spawnSync(process.execPath, [`--max-old-space-size=${HEAP_MB}`, ...process.argv.slice(1)], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

const { succeedsQuietly } = await import('./run-command.mjs');
const { runnerImport } = await import('vite');

try {
  const options = /** @type {const} */ ({
    papers: { type: 'string', default: '30000,100000' },
    peers: { type: 'string' },
    json: { type: 'string' },
  });
  const { values } = parseArgs({ options });
  mustBeWritable(values.json);
  const data = process.env.PAPERKIN_DATA ?? resolve(ROOT, '../shared/data');
  if (!existsSync(join(data, 'feed.jsonl.gz')))
    throw usageError(
      `There are no papers to measure on in ${data}. Name the folder with feed.jsonl.gz and arxiv/ in PAPERKIN_DATA.`,
    );
  if (!findBrowser('chromium'))
    throw usageError('No Chromium was found. Install it, or name its program in PAPERKIN_CHROMIUM.');
  const command = resolve(ROOT, 'tests/bench/bench-command.ts');
  const { module } = await runnerImport(command, { root: ROOT, configFile: false });
  const bench = module.prepareBench({
    data,
    papers: values.papers,
    ...(values.peers !== undefined && { peers: values.peers }),
    ...(values.json && { json: values.json }),
  });
  console.log('[bench] building .output/chrome-mv3 …');
  if (!(await succeedsQuietly('wxt', ['build']))) throw usageError('The extension could not be built.');
  await bench();
  process.exit(0);
} catch (error) {
  stopWith('bench', error);
}
