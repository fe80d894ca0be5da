// npm run kernel: compiles what is in AssemblyScript, after a change of its source. What it writes is checked in, so that no build, test
// or measurement needs a compiler; tests/kernels.test.ts holds that it is of this source.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileKernel, KERNELS } from './compile-kernel.mjs';
import { ROOT } from './root.mjs';

for (const kernel of KERNELS) writeFileSync(join(ROOT, kernel.code), await compileKernel(kernel));
