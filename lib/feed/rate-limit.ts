// How long a server asks to be left alone, from the headers that the feed's servers send.

const WAIT_MAX_MS = 3_600_000;
/** With fewer requests left in the window than this, the rest is left to others at the same address. */
const RESERVE = 5;

/** Milliseconds of `Retry-After` (seconds or a date) or of a spent `RateLimit: "api";r=0;t=120`; undefined when neither speaks. */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const after = headers.get('retry-after');
  if (after !== null) {
    const seconds = Number(after);
    const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(after) - now;
    if (Number.isFinite(ms)) return clamp(ms);
  }
  return rateLimit(headers)?.resetMs;
}

/** What to wait before the next request so as not to run into the limit; 0 when there is room. */
export function courtesyPauseMs(headers: Headers): number {
  const limit = rateLimit(headers);
  return limit && limit.remaining < RESERVE ? limit.resetMs : 0;
}

function rateLimit(headers: Headers): { remaining: number; resetMs: number } | undefined {
  const value = headers.get('ratelimit');
  const remaining = /;\s*r=(\d{1,9})/.exec(value ?? '')?.[1];
  const seconds = /;\s*t=(\d{1,9})/.exec(value ?? '')?.[1];
  return remaining && seconds ? { remaining: Number(remaining), resetMs: clamp(Number(seconds) * 1000) } : undefined;
}

function clamp(ms: number): number {
  return Math.min(Math.max(ms, 0), WAIT_MAX_MS);
}
