// The build that a browser is given: a copy, in which the sidebar can be looked into. The shipped one is closed to the page that it
// stands in, and so to whatever drives a browser through its pages; tests/e2e/hostile-pages.e2e.ts shows that on the shipped one.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from './paperkin-driver.ts';
import type { BrowserName } from './session.ts';
import { buildDir } from './where.ts';

const SIDEBAR = join('content-scripts', 'page.js');
const CLOSED = '{mode:"closed"}';

/** Where the copy lies, below `profile`; the build itself for `shipped`. */
export async function copyOfBuild(
  browser: BrowserName,
  profile: string,
  { allowed = [], shipped }: Pick<LaunchOptions, 'allowed' | 'shipped'>,
): Promise<string> {
  if (shipped) return buildDir(browser);
  const copy = join(profile, 'paperkin');
  await cp(buildDir(browser), copy, { recursive: true });
  await edit(join(copy, SIDEBAR), (script) => {
    if (script.split(CLOSED).length !== 2) throw new Error(`${SIDEBAR} should have ${CLOSED} once`);
    return script.replace(CLOSED, '{mode:"open"}');
  });
  // The browser's question for a site cannot be answered from outside.
  if (allowed.length > 0)
    await edit(join(copy, 'manifest.json'), (text) => {
      const manifest = JSON.parse(text) as { host_permissions: string[] };
      manifest.host_permissions.push(...allowed);
      return JSON.stringify(manifest);
    });
  return copy;
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}
