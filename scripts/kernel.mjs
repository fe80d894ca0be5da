// npm run kernel: compiles what scores papers, after a change of its source. What it writes is checked in, so that no build, test or
// measurement needs a compiler; tests/kin/kernel.test.ts holds that it is of this source.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileKernel, KERNEL_CODE } from './compile-kernel.mjs';
import { ROOT } from './root.mjs';

writeFileSync(join(ROOT, KERNEL_CODE), await compileKernel());
