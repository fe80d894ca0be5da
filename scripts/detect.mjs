// npm run detect -- FILE.html URL | --index DIR/index.json: what Paperkin takes a saved page to be about, by the detectors that it ships.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './root.mjs';

const { module } = await runnerImport(resolve(ROOT, 'tests/detect/detect-files.ts'), { root: ROOT, configFile: false });
process.exitCode = module.main(process.argv.slice(2), { out: console.log, err: console.error });
