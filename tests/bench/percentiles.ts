// Times to percentiles, and how long to go on taking them.
import type { Percentiles } from './report';

/** Null of no times. */
export function percentilesOf(times: readonly number[]): Percentiles | null {
  if (times.length === 0) return null;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export function median(times: readonly number[]): number | null {
  return percentilesOf(times)?.p50 ?? null;
}

export function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}

export interface Effort {
  /** As many as this, fewer when the time is over, three in any case. */
  readonly samples: number;
  readonly withinMs: number;
}

const SAMPLES_MIN = 3;

/** `take` is called with 0, 1, 2 …; null is a sample that does not count. */
export async function sample(effort: Effort, take: (n: number) => Promise<number | null>): Promise<number[]> {
  const until = performance.now() + effort.withinMs;
  const times: number[] = [];
  for (let n = 0; n < effort.samples * 2 && times.length < effort.samples; n++) {
    if (n >= SAMPLES_MIN && performance.now() > until) break;
    const ms = await take(n);
    if (ms !== null) times.push(ms);
  }
  return times;
}
