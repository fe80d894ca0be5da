// How much is asked, by what the run is for.
import type { Effort } from './percentiles';

export interface Scale {
  readonly cold: Effort;
  /** For a related query, and for each count of typed words. */
  readonly warm: Effort;
  readonly node: Effort;
  /** Daily updates after the build. */
  readonly days: number;
}

export const FULL: Scale = {
  cold: { samples: 20, withinMs: 25_000 },
  warm: { samples: 300, withinMs: 10_000 },
  node: { samples: 200, withinMs: 8_000 },
  days: 12,
};

/** For a look at whether all is well: few papers need no more. */
export const QUICK: Scale = {
  cold: { samples: 6, withinMs: 6_000 },
  warm: { samples: 60, withinMs: 2_000 },
  node: { samples: 40, withinMs: 2_000 },
  days: 7,
};

export const SMOKE: Scale = {
  cold: { samples: 1, withinMs: 0 },
  warm: { samples: 3, withinMs: 0 },
  node: { samples: 3, withinMs: 0 },
  days: 2,
};
