// npm run eval [-- --data DIR] [--json FILE]: how good the related papers are, on judged sets, beside peers. Many minutes.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { mustBeWritable, stopWith } from './plain-errors.mjs';
import { ROOT } from './root.mjs';

try {
  const { values } = parseArgs({ options: { data: { type: 'string' }, json: { type: 'string' } } });
  mustBeWritable(values.json);
  const fallback = process.env.PAPERKIN_DATA ?? resolve(ROOT, '../shared/data');
  const { module } = await runnerImport(resolve(ROOT, 'tests/eval/run-eval.ts'), { root: ROOT, configFile: false });
  await module.runEval({ fallback, data: values.data ?? fallback, ...(values.json && { json: values.json }) });
} catch (error) {
  stopWith('eval', error);
}
