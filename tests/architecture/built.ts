// What was built. `npm test` builds first; alone, the tests that need it are skipped, and say so.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, ROOT } from './sources.ts';

export const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3'] as const;

/** False, loudly, when the build is not there. In CI it has to be. */
export function isBuilt(build: string): boolean {
  if (existsSync(join(ROOT, build, 'manifest.json')) || process.env.CI) return true;
  console.warn(`\n!!! SKIPPED what reads ${build}: it is not built. Run \`npm test\`, or \`npm run build\` first.\n`);
  return false;
}

export function readBuilt(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function bundlesOf(build: string, extension: RegExp): string[] {
  return filesUnder(build).filter((path) => extension.test(path));
}
