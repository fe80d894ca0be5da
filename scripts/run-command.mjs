// Runs one of the project's own tools.
import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

const shell = process.platform === 'win32';

/** Runs it with its output shown. @param {string} command @param {readonly string[]} args @returns {Promise<boolean>} */
export function succeeds(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], shell });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

/** Runs it and shows what it said only when it failed. @param {string} command @param {readonly string[]} args @returns {Promise<boolean>} */
export function succeedsQuietly(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
      });
    }
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => {
      if (code !== 0) console.log(said);
      resolve(code === 0);
    });
  });
}

/** Runs it and gives its standard output. @param {string} command @param {readonly string[]} args @returns {Promise<string>} */
export function outputOf(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], shell });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    child.on('error', reject);
    child.on('close', () => resolve(text));
  });
}
