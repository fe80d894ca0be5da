// The kernel of this worker: compiled where the browser allows it.
import type { Kernel } from './kernel';
import { kernelInScript } from './kernel-in-script';
import { kernelInWasm } from './kernel-in-wasm';

let chosen: Kernel | null = null;

/** One for all queries: none waits in its midst, so that they cannot disturb each other. */
export function kernel(): Kernel {
  chosen ??= kernelInWasm() ?? kernelInScript();
  return chosen;
}
