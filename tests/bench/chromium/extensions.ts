// The extensions that are measured, each in a folder of its own: Paperkin as it was built, with a clock before its worker; a peer
// in its place; and one without any code, for the floor.
//
// Paperkin's `background.js` is the shipped file with the clock before it. What the copy adds beside it: a page that fills the database through the sync's own modules, and leave for that page to read its papers.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../../lib/domain/zod';
import { buildDir } from '../../e2e/harness/where';
import { bundle } from './bundle';

/** Where the fixture server has a page; all extensions have a content script there. */
export const PAGE_URL = 'https://arxiv.org/about/';
const MATCHES = ['https://arxiv.org/*'];
const PAGE = '<!doctype html><title>bench</title><script type="module" src="page.js"></script>';

const ShippedManifest = z.looseObject({
  background: z.looseObject({ service_worker: z.string() }),
  content_security_policy: z.object({ extension_pages: z.string() }),
});

export async function makePaperkin(folder: string, papers: unknown, days: unknown): Promise<void> {
  const shipped = buildDir('chromium');
  if (!existsSync(join(shipped, 'manifest.json')))
    throw new Error(`There is no build in ${shipped}: run npm run build first.`);
  cpSync(shipped, folder, { recursive: true });
  const manifest = ShippedManifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const own = manifest.content_security_policy.extension_pages;
  write(folder, 'manifest.json', {
    ...manifest,
    content_security_policy: { extension_pages: own.replace('connect-src', "connect-src 'self'") },
  });
  const bench = join(folder, 'bench');
  mkdirSync(bench);
  write(bench, 'papers.json', papers);
  write(bench, 'days.json', days);
  writeFileSync(join(bench, 'page.html'), PAGE);
  await bundle(`import './clock';`, bench, 'clock.js');
  // In one file with the worker's own script: another one would have to be loaded, too.
  const worker = join(folder, manifest.background.service_worker);
  const [clock, script] = [join(bench, 'clock.js'), worker].map((file) => readFileSync(file, 'utf8'));
  writeFileSync(worker, `(() => {${clock}})();\n${script}`);
  await bundle(`import './paperkin-page';`, bench, 'page.js');
  await bundle(`import './seed-worker';`, bench, 'seed-worker.js');
}

/** `name`: of the peer and of its file. */
export async function makePeer(folder: string, name: string, stored: Uint8Array): Promise<void> {
  const bench = join(folder, 'bench');
  mkdirSync(bench, { recursive: true });
  write(folder, 'manifest.json', {
    ...bare(name, 'worker.js'),
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'" },
  });
  writeFileSync(join(folder, 'content.js'), '');
  writeFileSync(join(bench, 'index.bin'), stored);
  writeFileSync(join(bench, 'page.html'), PAGE);
  await bundle(`import './peer-page';`, bench, 'page.js');
  await bundle(
    `import './clock'; import peer from '../../peers/${name}'; import { serve } from './peer-worker'; serve(peer);`,
    folder,
    'worker.js',
  );
}

export async function makeEmpty(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  write(folder, 'manifest.json', bare('empty', 'worker.js'));
  writeFileSync(join(folder, 'content.js'), '');
  await bundle(`import './empty-worker';`, folder, 'worker.js');
}

function bare(name: string, worker: string) {
  return {
    manifest_version: 3,
    name: `bench ${name}`,
    version: '1',
    permissions: ['unlimitedStorage'],
    background: { type: 'module', service_worker: worker },
    content_scripts: [{ matches: MATCHES, js: ['content.js'] }],
  };
}

function write(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(value));
}
