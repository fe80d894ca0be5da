// `npm run shots`: the README's pictures into .github/shots, in light; all of them, light and dark, into .output/shots.
import { useNewNode } from './pinned-node.mjs';

useNewNode();

const { copyFileSync, mkdirSync } = await import('node:fs');
const { join } = await import('node:path');
const { ROOT } = await import('./root.mjs');
const { succeedsQuietly } = await import('./run-command.mjs');
const { takePictures } = await import('./demo-pictures.ts');

const KEPT = {
  'arxiv-abs': 'sidebar-arxiv',
  'github-repo-unlisted': 'sidebar-github',
  popup: 'popup',
  'reading-list': 'reading-list',
};

if (!(await succeedsQuietly('wxt', ['build']))) process.exit(1);
const all = join(ROOT, '.output', 'shots');
await takePictures(all, 'light');
await takePictures(all, 'dark');

const kept = join(ROOT, '.github', 'shots');
mkdirSync(kept, { recursive: true });
for (const [from, to] of Object.entries(KEPT)) {
  copyFileSync(join(all, `${from}.png`), join(kept, `${to}.png`));
  console.log(`.github/shots/${to}.png`);
}
