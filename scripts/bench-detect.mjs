// npm run bench:detect [-- --json FILE]: what telling a page's subject costs in real Chromium, beside its targets. A minute or two.
import { useNewNode } from './pinned-node.mjs';

useNewNode();

const { resolve } = await import('node:path');
const { parseArgs } = await import('node:util');
const { runnerImport } = await import('vite');
const { ROOT } = await import('./root.mjs');
const { succeedsQuietly } = await import('./run-command.mjs');

const { values } = parseArgs({ options: { json: { type: 'string' } } });
if (!(await succeedsQuietly('wxt', ['build']))) process.exit(1);
const { module } = await runnerImport(resolve(ROOT, 'tests/detect/bench/bench-detect.ts'), {
  root: ROOT,
  configFile: false,
});
process.exitCode = await module.benchDetect(values.json);
