// Where the real data is, for tests that need it: PAPERKIN_DATA, else ../shared/data beside the project. They are skipped, and
// say so, where it is absent.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const DATA_DIR = process.env.PAPERKIN_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
export const HAS_DATA = existsSync(DATA_DIR);

if (!HAS_DATA) console.warn(`No test data at ${DATA_DIR} (set PAPERKIN_DATA): the tests that need it are skipped.`);

export function readData(path: string): Buffer {
  return readFileSync(`${DATA_DIR}/${path}`);
}

/** Parsed lines of a gzipped JSON Lines file. */
export function readJsonLines<T>(path: string): T[] {
  return gunzipSync(readData(path))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** Files of a gzipped tar archive, by name. Source: the ustar format, 512-byte blocks. */
export function* readTarball(path: string): Generator<{ name: string; text: string }> {
  const tar = gunzipSync(readData(path));
  for (let at = 0; at + 512 <= tar.length; ) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('utf8', at + 124, at + 136), 8) || 0;
    if (name && !name.endsWith('/')) yield { name, text: tar.toString('utf8', at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
