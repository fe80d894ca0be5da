// The longest time between two turns of an event loop while a job runs: what a message would have had to wait. A timer's own
// pause (up to 4 ms) and whatever else the machine does are part of it.
export async function longestSlice<T>(job: () => Promise<T>): Promise<{ value: T; ms: number; sliceMs: number }> {
  let longest = 0;
  let last = performance.now();
  let timer: ReturnType<typeof setTimeout>;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    timer = setTimeout(tick, 0);
  };
  timer = setTimeout(tick, 0);
  const from = performance.now();
  try {
    const value = await job();
    const now = performance.now();
    return { value, ms: now - from, sliceMs: Math.max(longest, now - last) };
  } finally {
    clearTimeout(timer);
  }
}
