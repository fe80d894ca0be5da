// From lib/kin/kernel/kernel.as.ts to the module that the worker loads.
import asc from 'assemblyscript/asc';
import { ROOT } from './root.mjs';

export const KERNEL_SOURCE = 'lib/kin/kernel/kernel.as.ts';
export const KERNEL_CODE = 'lib/kin/kernel/kernel-code.ts';
/** Without a runtime: nothing is allocated, addresses are the kernel's own. `--use abort=`: and nothing is imported. */
const FLAGS = ['--runtime', 'stub', '--noAssert', '-O3', '--use', 'abort='];

/** The text of `KERNEL_CODE`. Rejects with the compiler's words. */
export async function compileKernel() {
  /** @type {Uint8Array} */
  let binary = new Uint8Array();
  const { error, stderr } = await asc.main([KERNEL_SOURCE, ...FLAGS, '--baseDir', ROOT, '--outFile', 'kernel.wasm'], {
    writeFile: (_name, contents) => {
      binary = /** @type {Uint8Array} */ (contents);
    },
  });
  if (error) throw new Error(`The kernel could not be compiled.\n${stderr}`);
  const code = Buffer.from(binary).toString('base64');
  return `// Made by \`npm run kernel\` from kernel.as.ts.\nexport const KERNEL_CODE =\n  '${code}';\n`;
}
