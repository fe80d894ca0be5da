// How good the related papers are: every judged set of the data folder, for Paperkin as shipped and for its peers, in one run.
import { writeFileSync } from 'node:fs';
import { UsageError } from '../usage-error';
import { measureIdentity, type Share } from './identity';
import { readListedPages } from './listed-pages';
import { measure, type Summary, summarize } from './metrics';
import { printIdentity, printSet, printSilence, printUnseen } from './print';
import { fewTerms, miniSearch, miniSearchTuned, openIndex, paperkin, type Ranker } from './rankers';
import { type Doc, type JudgedSet, type Query, readFeed, readSets, takeSample } from './sets';
import { measureSilence, type Silence } from './silence';
import { measureUnseen, type UnseenSilence } from './silence-unseen';
import { storeFeed } from './stored-feed';

/** Stock MiniSearch takes up to a second for a full page: peers run on this many queries of a set. */
const SAMPLE = 150;

export interface EvalOptions {
  readonly data: string;
  readonly fallback: string;
  readonly json?: string;
}

export interface SetResult {
  readonly queries: number;
  /** Queries that the peers and `paperkin-sample` ran on. */
  readonly sampled: number;
  readonly rankers: Readonly<Record<string, Summary>>;
}

export interface EvalReport {
  readonly sets: Readonly<Record<string, SetResult>>;
  readonly identity: Readonly<Record<string, Share>>;
  readonly silence: Silence & { readonly unseen: UnseenSilence };
}

export async function runEval({ data, fallback, json }: EvalOptions): Promise<EvalReport> {
  const feed = readFeed(data, fallback);
  const listed = readListedPages(data);
  const sets: Record<string, SetResult> = {};
  const judged = readSets(data, feed.docs);
  if (judged.length === 0)
    throw new UsageError(
      `No judged sets in ${data} (related/*.jsonl.gz, ir/*/qrels.tsv). Name the folder: npm run eval -- --data DIR`,
    );
  // After each part: a run that breaks off leaves what it had.
  const write = (report: Partial<EvalReport>) => {
    if (json) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  };
  const rankersFor = oncePer(openRankers);
  for (const set of judged) {
    const result = evaluate(set, rankersFor(set.docs));
    sets[set.name] = result;
    printSet(set.name, result);
    write({ sets });
  }
  console.log('\nstoring the feed as the worker keeps it …');
  await storeFeed(feed.rows);
  const identity = await measureIdentity(data, feed.rows);
  printIdentity(identity);
  write({ sets, identity });
  const silence = await measureSilence(data, listed, abstractsIn(judged));
  printSilence(silence);
  const unseen = await measureUnseen(data, feed.rows);
  printUnseen(unseen);
  const report: EvalReport = { sets, identity, silence: { ...silence, unseen } };
  write(report);
  return report;
}

/** Papers of reading lists, asked with their abstracts. */
function abstractsIn(judged: readonly JudgedSet[]): readonly Query[] {
  return judged
    .filter(({ name }) => name.startsWith('related/'))
    .flatMap(({ queries }) => queries.filter(({ own }) => own));
}

function openRankers(
  docs: readonly Doc[],
): Readonly<Record<'paperkin' | 'bm25f-25' | 'minisearch-tuned' | 'minisearch', Ranker>> {
  const index = openIndex(docs);
  return {
    paperkin: paperkin(index),
    'bm25f-25': fewTerms(index),
    'minisearch-tuned': miniSearchTuned(docs),
    minisearch: miniSearch(docs),
  };
}

/** Several sets are judged over the same documents. */
function oncePer<K, V>(make: (key: K) => V): (key: K) => V {
  let latest: { key: K; value: V } | null = null;
  return (key) => {
    if (latest?.key !== key) latest = { key, value: make(key) };
    return latest.value;
  };
}

function evaluate({ queries }: JudgedSet, rankers: ReturnType<typeof openRankers>): SetResult {
  const sample = takeSample(queries, SAMPLE);
  const over = (rank: Ranker, some: readonly Query[]) =>
    summarize(some.map(({ title, text, own, grades }) => measure(rank(title, text, own), grades)));
  return {
    queries: queries.length,
    sampled: sample.length,
    rankers: {
      paperkin: over(rankers.paperkin, queries),
      'paperkin-sample': over(rankers.paperkin, sample),
      'bm25f-25': over(rankers['bm25f-25'], sample),
      'minisearch-tuned': over(rankers['minisearch-tuned'], sample),
      minisearch: over(rankers.minisearch, sample),
    },
  };
}
