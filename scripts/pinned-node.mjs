// Goes on under the Node that the lockfile pins. On a fresh clone the first command still runs under the computer's own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './root.mjs';

const OLDEST_MAJOR = 22;
const BIN = join(ROOT, 'node_modules', '.bin');
const PINNED = join(BIN, process.platform === 'win32' ? 'node.cmd' : 'node');

/** Runs this same script again under the pinned Node and ends with its exit code; returns where this Node is new enough. */
export function useNewNode() {
  process.env.PATH = [BIN, process.env.PATH].join(delimiter);
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_MAJOR) return;
  if (!existsSync(PINNED)) {
    console.error(`Node ${OLDEST_MAJOR} or later is needed; this is ${process.version}.`);
    process.exit(1);
  }
  const shell = process.platform === 'win32';
  const { status } = spawnSync(PINNED, process.argv.slice(1), { stdio: 'inherit', shell });
  process.exit(status ?? 1);
}
