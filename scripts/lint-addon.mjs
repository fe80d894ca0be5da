// Mozilla's own linter over the Firefox build: errors fail; warnings are printed, save those that are explained here.
import { outputOf } from './run-command.mjs';

/** Codes of warnings that are known and right as they are, each with its reason. @type {Readonly<Record<string, string>>} */
const EXPLAINED = {
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'Paperkin is for the desktop; Android versions before 142 ignore the key',
  UNSAFE_VAR_ASSIGNMENT: "Preact's dangerouslySetInnerHTML, which no component of Paperkin uses",
};

/** @returns {Promise<import('./test-stages.mjs').Counts>} */
export async function lintAddon() {
  const output = await outputOf('web-ext', [
    'lint',
    '-s',
    '.output/firefox-mv3',
    '--no-config-discovery',
    '-o',
    'json',
  ]);
  /** @type {{ errors: Finding[], warnings: Finding[] }} */
  const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{')));
  for (const finding of errors) print('error', finding);
  for (const finding of warnings) {
    const reason = EXPLAINED[finding.code];
    if (reason) console.log(`explained ${finding.code} in ${finding.file}: ${reason}`);
    else print('warning', finding);
  }
  console.log(`${errors.length} errors, ${warnings.length} warnings`);
  return { passed: errors.length === 0 ? 1 : 0, failed: errors.length === 0 ? 0 : 1, skipped: 0 };
}

/** @typedef {{ code: string, message: string, file?: string, line?: number }} Finding */

/** @param {string} kind @param {Finding} finding */
function print(kind, { code, message, file = '', line }) {
  console.log(`${kind} ${code} ${file}:${line ?? ''} ${message}`);
}
