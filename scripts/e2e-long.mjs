// `npm run e2e:long`: the whole way of the travels of which `npm test` goes a part. Some minutes.
import { useNewNode } from './pinned-node.mjs';

useNewNode();

const { succeeds, succeedsQuietly } = await import('./run-command.mjs');

for (const build of [['build'], ['build', '-b', 'firefox']])
  if (!(await succeedsQuietly('wxt', build))) process.exit(1);
process.env.PAPERKIN_LONG = '1';
const travels = ['--config', 'tests/vitest.config.ts', '--project', 'e2e', 'tests/e2e/travel.e2e.ts'];
process.exitCode = (await succeeds('vitest', ['run', ...travels])) ? 0 : 1;
