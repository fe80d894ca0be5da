// Long work in slices: it stops at its own steps, and whoever waits for the worker gets a turn in between.

/** Work that can stop at each `yield`; its steps take a millisecond or two at most. */
export type Sliced<T> = Generator<void, T>;

/** Two may follow each other before a timer has its turn. */
const SLICE_MS = 8;

/** All at once, for work that is known to be short. */
export function runWhole<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** In slices of some `sliceMs`, with a turn of the event loop between them. */
export async function runSliced<T>(work: Sliced<T>, sliceMs = SLICE_MS): Promise<T> {
  // Not a timer: browsers stretch those to 4 ms and more. Not a promise: messages would not get their turn.
  const { port1, port2 } = new MessageChannel();
  try {
    for (;;) {
      const until = performance.now() + sliceMs;
      do {
        const step = work.next();
        if (step.done) return step.value;
      } while (performance.now() < until);
      await new Promise<void>((resolve) => {
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    }
  } finally {
    port1.close();
  }
}
