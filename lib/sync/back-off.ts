// How long to wait before trying again. Jitter keeps many browsers from coming back at the same moment.
import type { FailureCode } from '../domain/result';

const TRIES: Partial<Record<FailureCode, number>> = { 'rate-limited': 5, 'server-error': 4, timeout: 2, offline: 2 };
const FIRST_MS = 1_000;
/** The browser stops an idle worker after 30 s; longer waits are left to an alarm. */
export const WAIT_IN_RUN_MAX_MS = 20_000;
const ALARM_FIRST_MS = 60_000;
const ALARM_MAX_MS = 3_600_000;

/**
 * Milliseconds until the next try of the same request within a run; null when this run should stop trying.
 * `attempt`: tries so far, from 1. `random`: 0 to 1.
 */
export function waitInRunMs(
  code: FailureCode,
  attempt: number,
  retryAfterMs: number | undefined,
  random: number,
): number | null {
  if (attempt >= (TRIES[code] ?? 1)) return null;
  const wait = retryAfterMs ?? FIRST_MS * 2 ** (attempt - 1) * (0.5 + random);
  return wait > WAIT_IN_RUN_MAX_MS ? null : wait;
}

/** Milliseconds until the next run after `failures` runs in a row that stopped short, from 1. */
export function waitForNextRunMs(failures: number, retryAfterMs: number | undefined, random: number): number {
  const wait = Math.min(ALARM_MAX_MS, ALARM_FIRST_MS * 2 ** Math.min(failures - 1, 10)) * (0.75 + random / 2);
  return Math.max(wait, retryAfterMs ?? 0);
}
