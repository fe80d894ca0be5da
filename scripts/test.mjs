// `npm test`: every check in order, each with its time, and one line of counts at the end. `--only unit,e2e` runs a part.
import { useNewNode } from './pinned-node.mjs';

useNewNode();

const { STAGES } = await import('./test-stages.mjs');

const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? null : new Set((process.argv[onlyAt + 1] ?? '').split(','));
const unknown = [...(only ?? [])].filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are ${STAGES.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
const failedStages = new Set();
for (const { name, run, needs = [] } of STAGES) {
  if (only && !only.has(name)) continue;
  const blocker = needs.find((stage) => failedStages.has(stage));
  console.log(`\n=== ${name} ===`);
  const start = performance.now();
  const counts = blocker ? { passed: 0, failed: 1, skipped: 0 } : await run();
  if (blocker) console.log(`cannot run: ${blocker} failed`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (counts.failed > 0) failedStages.add(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  lines.push(
    `${counts.failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(14)} ${seconds.padStart(6)} s  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
  );
}

console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
// Exactly the line above is the last one: nothing may print after it.
process.exit(total.failed > 0 ? 1 : 0);
