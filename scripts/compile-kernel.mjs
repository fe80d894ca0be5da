// From AssemblyScript to the modules that the worker loads.
import asc from 'assemblyscript/asc';
import { ROOT } from './root.mjs';

/** @typedef {{ readonly source: string, readonly code: string, readonly name: string, readonly flags: readonly string[] }} Kernel */

/** @type {readonly Kernel[]} `name`: of the constant in `code`, the file that is made of `source`. */
export const KERNELS = [
  { source: 'lib/kin/kernel/kernel.as.ts', code: 'lib/kin/kernel/kernel-code.ts', name: 'KERNEL_CODE', flags: [] },
  {
    source: 'lib/text/reader/reader.as.ts',
    code: 'lib/text/reader/reader-code.ts',
    name: 'READER_CODE',
    flags: ['--initialMemory', '18'],
  },
  {
    source: 'lib/db/checksum/checksum.as.ts',
    code: 'lib/db/checksum/checksum-code.ts',
    name: 'CHECKSUM_CODE',
    flags: ['--enable', 'simd', '--initialMemory', '2'],
  },
];
/** Without a runtime: nothing is allocated, addresses are the kernel's own. `--use abort=`: and nothing is imported. */
const FLAGS = ['--runtime', 'stub', '--noAssert', '-O3', '--use', 'abort='];

/**
 * The text of the kernel's `code`. Rejects with the compiler's words.
 * @param {Kernel} kernel
 */
export async function compileKernel({ source, name, flags }) {
  /** @type {Uint8Array} */
  let binary = new Uint8Array();
  const { error, stderr } = await asc.main(
    [source, ...FLAGS, ...flags, '--baseDir', ROOT, '--outFile', 'kernel.wasm'],
    {
      writeFile: (_name, contents) => {
        binary = /** @type {Uint8Array} */ (contents);
      },
    },
  );
  if (error) throw new Error(`${source} could not be compiled.\n${stderr}`);
  const code = Buffer.from(binary).toString('base64');
  return `// Made by \`npm run kernel\` from ${source.split('/').at(-1)}.\nexport const ${name} =\n  '${code}';\n`;
}
