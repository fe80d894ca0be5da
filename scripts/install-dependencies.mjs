// `npm ci`, but only when the lockfile changed since the last one. Plain JavaScript: it runs before anything is installed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const STAMP = join(ROOT, 'node_modules', '.paperkin-lockfile');

function lockfileHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

export function dependenciesAreCurrent() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockfileHash();
}

export function installDependencies() {
  console.log('[bootstrap] npm ci: installing what package-lock.json names …');
  // No package's own scripts are run; those of this project are called by name.
  run('npm', ['ci', '--ignore-scripts']);
  console.log('[bootstrap] wxt prepare: writing types …');
  run('npx', ['--no-install', 'wxt', 'prepare']);
  writeFileSync(STAMP, lockfileHash());
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  // npm and npx are batch files on Windows, which need a shell; the arguments are all our own words.
  execFileSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
}
