// What is in WebAssembly is checked in as it was compiled.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileKernel, KERNELS } from '../scripts/compile-kernel.mjs';
import { ROOT } from '../scripts/root.mjs';

test.each(KERNELS)(
  '$code is of its source',
  async (kernel) => {
    expect(await compileKernel(kernel)).toBe(readFileSync(join(ROOT, kernel.code), 'utf8'));
  },
  30_000,
);
