// One project of the vitest configuration, counted by test.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { succeeds } from './run-command.mjs';

/**
 * @param {'unit' | 'e2e'} project
 * @returns {Promise<import('./test-stages.mjs').Counts>}
 */
export async function runVitest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'paperkin-vitest-'));
  const report = join(folder, 'report.json');
  try {
    const succeeded = await succeeds('vitest', [
      'run',
      ...['--config', 'tests/vitest.config.ts', '--project', project],
      ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
    ]);
    return countsOf(JSON.parse(readFileSync(report, 'utf8')), succeeded);
  } catch (error) {
    console.error(`vitest gave no report: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report
 * @param {boolean} succeeded
 */
function countsOf({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }, succeeded) {
  // A suite that did not load, an error outside of any test, or no tests at all fail the run without failing a test.
  const failed = Math.max(numFailedTests, succeeded && numPassedTests > 0 ? 0 : 1);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}
