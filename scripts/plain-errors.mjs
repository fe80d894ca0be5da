// Ends a command with a plain sentence where the one who typed it can mend what is wrong, and with the stack where they cannot.
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';

/** Told in one sentence: tests/usage-error.ts, and options that there are not (node:util). */
const PLAIN = /^(?:UsageError|ERR_PARSE_ARGS)/;

/** @param {string} command @param {unknown} error @returns {never} */
export function stopWith(command, error) {
  const { name, code, message, stack } = /** @type {NodeJS.ErrnoException} */ (
    error instanceof Error ? error : new Error(String(error))
  );
  console.error(`[${command}] ${PLAIN.test(name) || PLAIN.test(code ?? '') ? message : (stack ?? message)}`);
  process.exit(1);
}

/** What the one who typed the command can mend. @param {string} words */
export function usageError(words) {
  return Object.assign(new Error(words), { name: 'UsageError' });
}

/** Now rather than after minutes of measuring. Leaves nothing behind. @param {string | undefined} file */
export function mustBeWritable(file) {
  if (file === undefined) return;
  const isNew = !existsSync(file);
  try {
    closeSync(openSync(file, 'a'));
    if (isNew) rmSync(file);
  } catch (error) {
    const words = error instanceof Error ? error.message : error;
    throw usageError(`--json ${file} cannot be written: ${words}`);
  }
}
