// `npm run bench`: which sizes, which peers at each, and the real papers and pages to ask about.

import { UsageError } from '../usage-error';
import { readCorpus } from './corpus';
import { readPages } from './pages';
import type { AnyPeer } from './peers/peer';
import { PEERS } from './peers/registry';
import { type BenchTask, runBench } from './run-bench';
import { FULL, QUICK } from './scale';

/** The start of the growth table; Paperkin alone is measured there. */
const SMALL = 5_000;
/** Up to here all peers are measured, beyond it the quick ones. */
const ALL_PEERS_UP_TO = 30_000;

export interface BenchOptions {
  readonly data: string;
  readonly papers: string;
  /** Names of the peers to measure, separated by commas; '' for none. Without it all. */
  readonly peers?: string;
  readonly json?: string;
}

/** Throws in words where the options ask for what is not there, so that nobody waits for a build before. What it gives back measures. */
export function prepareBench({ data, papers, peers, json }: BenchOptions): () => Promise<unknown> {
  const asked = papers.split(',').map(Number);
  if (asked.some((size) => !Number.isInteger(size) || size < 1))
    throw new UsageError(`--papers takes counts of papers, e.g. 30000,100000; it was ${papers}.`);
  const sizes = [...new Set([...(Math.max(...asked) > SMALL ? [SMALL] : []), ...asked])].sort((a, b) => a - b);
  const wanted = peers === undefined ? PEERS : peers.split(',').filter(Boolean).map(peerNamed);
  const pages = readPages(data);
  const task: BenchTask = {
    sizes,
    peersAt: (size) => (asked.includes(size) ? wanted.filter(({ slow }) => !slow || size <= ALL_PEERS_UP_TO) : []),
    papers: (count) => readCorpus(data, count),
    pages: () => pages,
    scale: Math.max(...asked) < SMALL ? QUICK : FULL,
    ...(json && { json }),
  };
  return () => runBench(task);
}

function peerNamed(name: string): AnyPeer {
  const peer = PEERS.find((one) => one.name === name);
  if (!peer) throw new UsageError(`There is no peer ${name}: ${PEERS.map((one) => one.name).join(', ')} are there.`);
  return peer;
}
