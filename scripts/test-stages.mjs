// The stages of `npm test`, in order. Builds come before the unit tests, some of which read what was built.
import { lintAddon } from './lint-addon.mjs';
import { succeedsQuietly } from './run-command.mjs';
import { runVitest } from './run-vitest.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, needs?: readonly string[], run: () => Promise<Counts> }} Stage */

/** A stage that is one test: all of its commands have to succeed. @param {...readonly [string, ...string[]]} commands */
const oneTest =
  (...commands) =>
  async () => {
    for (const [command, ...args] of commands) {
      if (!(await succeedsQuietly(command, args))) return { passed: 0, failed: 1, skipped: 0 };
    }
    return { passed: 1, failed: 0, skipped: 0 };
  };

/** @type {readonly Stage[]} */
export const STAGES = [
  { name: 'lint', run: oneTest(['biome', 'ci', '.']) },
  { name: 'types', run: oneTest(['wxt', 'prepare'], ['tsc', '--noEmit']) },
  { name: 'build-chrome', run: oneTest(['wxt', 'build']) },
  { name: 'build-firefox', run: oneTest(['wxt', 'build', '-b', 'firefox']) },
  { name: 'unit', run: () => runVitest('unit') },
  { name: 'addon-lint', needs: ['build-firefox'], run: lintAddon },
  { name: 'e2e', needs: ['build-chrome', 'build-firefox'], run: () => runVitest('e2e') },
];
