// Fills Paperkin's database through its own code, as a sync does, and takes the time of what builds the index.
import { FEED_DB } from '../../../../lib/db/feed-db';
import { commitPapers } from '../../../../lib/db/papers';
import type { Paper } from '../../../../lib/domain/paper';
import { indexPapers } from '../../../../lib/sync/index-papers';
import { dropStarterPapers } from '../../../../lib/sync/retention';
import { trainIfDue } from '../../../../lib/sync/train-model';
import { longestSlice } from '../../turns';
import { measureIndex } from './measure-index';

export type SeedJob =
  | { readonly kind: 'store' }
  | { readonly kind: 'build' }
  | { readonly kind: 'day'; readonly n: number };

const DAY = 50;
/** A sync calls it again and again; here until there is nothing left to do. */
const CALLS_MAX = 40;

self.onmessage = ({ data }: MessageEvent<SeedJob>) => {
  run(data).then(
    (value) => postMessage({ value }),
    (error) => postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
};

async function run(job: SeedJob): Promise<unknown> {
  if (job.kind === 'store') return storePapers(await fetchJson<Paper[]>('/bench/papers.json'));
  const day = job.kind === 'day' ? (await fetchJson<Paper[][]>('/bench/days.json'))[job.n] : null;
  const { ms, sliceMs } = await longestSlice(async () => {
    if (day) await commitPapers(day);
    await indexAll(day ? 1 : CALLS_MAX);
    if (!day) await trainIfDue();
  });
  return { ms, sliceMs, ...(await measureIndex(FEED_DB)) };
}

async function storePapers(papers: readonly Paper[]): Promise<number> {
  for (let from = 0; from < papers.length; from += DAY) await commitPapers(papers.slice(from, from + DAY));
  await dropStarterPapers();
  return papers.length;
}

async function indexAll(calls: number): Promise<void> {
  let parts = -1;
  for (let call = 0; call < calls; call++) {
    await indexPapers();
    if (calls === 1) return;
    const now = (await measureIndex(FEED_DB)).parts;
    if (now === parts) return;
    parts = now;
  }
}

/** What the bench itself wrote a moment ago. */
async function fetchJson<T>(path: string): Promise<T> {
  return (await fetch(path)).json();
}
