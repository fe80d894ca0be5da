// One script of the bench with all that it imports, for a browser.
import { join } from 'node:path';
import { build } from 'vite';

const INSIDE = join(import.meta.dirname, 'inside');
const ENTRY = 'bench:entry';

/** Writes `name` (and what goes with it, e.g. WebAssembly) into `folder`. `code`: imports from `inside/` are by `./`. */
export async function bundle(code: string, folder: string, name: string): Promise<void> {
  await build({
    configFile: false,
    root: INSIDE,
    logLevel: 'error',
    base: './',
    plugins: [
      {
        name: 'bench-entry',
        resolveId: (id) => (id === ENTRY ? join(INSIDE, `${name}.entry.ts`) : undefined),
        load: (id) => (id === join(INSIDE, `${name}.entry.ts`) ? code : undefined),
      },
    ],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome123',
      modulePreload: false,
      rollupOptions: {
        input: ENTRY,
        output: { entryFileNames: name, assetFileNames: '[name][extname]', codeSplitting: false },
      },
    },
  });
}
