// Seeded randomness, so that every run makes the same feed.

export interface Random {
  /** A whole number from 0 to `below` - 1. */
  next(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones, in random order. */
  sample<T>(from: readonly T[], count: number): T[];
}

/** Mulberry32. Source: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return {
    next,
    pick(from) {
      const chosen = from[next(from.length)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
    sample(from, count) {
      const rest = [...from];
      return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(next(rest.length), 1)[0]).filter(
        (one) => one !== undefined,
      );
    },
  };
}
