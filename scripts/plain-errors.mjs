// Ends a command with a plain sentence where the one who typed it can mend what is wrong, and with the stack where they cannot.
import { closeSync, openSync } from 'node:fs';

/** Told in one sentence: tests/usage-error.ts, options that there are not (node:util), files that cannot be opened. */
const PLAIN = /^(?:UsageError|ERR_PARSE_ARGS|EACCES|EISDIR|ENOENT|ENOTDIR|EROFS|EPERM)/;

/** @param {string} command @param {unknown} error @returns {never} */
export function stopWith(command, error) {
  const { name, code, message, stack } = /** @type {NodeJS.ErrnoException} */ (
    error instanceof Error ? error : new Error(String(error))
  );
  console.error(`[${command}] ${PLAIN.test(name) || PLAIN.test(code ?? '') ? message : (stack ?? message)}`);
  process.exit(1);
}

/** Now rather than after minutes of measuring. Throws where it cannot be written. @param {string | undefined} file */
export function mustBeWritable(file) {
  if (file) closeSync(openSync(file, 'a'));
}
