// The bench runs, all engines answer it, and its report is whole: on a few invented papers, and without a look at the times.
import { expect, test } from 'vitest';
import { inventedCorpus } from '../bench/corpus';
import { inventedPages } from '../bench/pages';
import { PEERS } from '../bench/peers/registry';
import type { Figures } from '../bench/report';
import { runBench } from '../bench/run-bench';
import { SMOKE } from '../bench/scale';
import { canRun } from './harness/where.ts';

/** What only one side has: the peers are not built in the browser, Paperkin is not asked with a few words alone. */
const OF_PEERS = ['cold_worker_25_ms', 'related_25_ms', 'node_type_ms'];
/** Merging is not due every day. */
const AT_TIMES = ['merge_ms'];

test.skipIf(!canRun('chromium'))('every engine is measured in every figure', { timeout: 240_000 }, async () => {
  const report = await runBench({
    sizes: [120],
    peersAt: () => PEERS,
    papers: inventedCorpus,
    pages: inventedPages,
    scale: SMOKE,
  });
  const engines = report.papers[120] ?? {};
  expect(Object.keys(engines)).toEqual(['paperkin', ...PEERS.map(({ name }) => name)]);
  const missing = Object.entries(engines).flatMap(([name, figures]) =>
    emptyIn(figures)
      .filter((key) => !AT_TIMES.includes(key) && !(name === 'paperkin' && OF_PEERS.includes(key)))
      .map((key) => `${name}: ${key}`),
  );
  expect(missing).toEqual([]);
});

function emptyIn(figures: Figures): string[] {
  return Object.entries(figures)
    .filter(
      ([, value]) => value === null || value === 0 || (typeof value === 'object' && Object.keys(value).length === 0),
    )
    .map(([key]) => key);
}
