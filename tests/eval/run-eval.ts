// How good the related papers are: every judged set of the data folder, for Paperkin as shipped and for its peers, in one run.
import { writeFileSync } from 'node:fs';
import { repositoriesFirst } from './identity';
import { measure, type Summary, seeded, summarize } from './metrics';
import { fewTerms, miniSearch, miniSearchTuned, openIndex, paperkin, type Ranker } from './rankers';
import { type JudgedSet, type Query, readFeed, readSets } from './sets';

/** Stock MiniSearch takes over a second for a full page: peers run on this many queries of a set. */
const SAMPLE = 150;

export interface EvalOptions {
  readonly data: string;
  readonly fallback: string;
  readonly json?: string;
}

interface SetResult {
  readonly queries: number;
  readonly sampled: number;
  readonly rankers: Record<string, Summary>;
}

export function runEval({ data, fallback, json }: EvalOptions): void {
  const feed = readFeed(data, fallback);
  const sets: Record<string, SetResult> = {};
  for (const set of readSets(data, feed)) {
    sets[set.name] = evaluate(set);
    print(set.name, sets[set.name] as SetResult);
  }
  const identity = { 'name-and-description': repositoriesFirst(data, paperkin(openIndex(feed))) };
  console.log('\nown paper first, from a repository’s name and description:', identity['name-and-description']);
  if (json) writeFileSync(json, `${JSON.stringify({ sets, identity }, null, 2)}\n`);
}

function evaluate({ docs, queries }: JudgedSet): SetResult {
  const sample = take(queries, SAMPLE);
  const collection = openIndex(docs);
  const over = (rank: Ranker, some: readonly Query[]) =>
    summarize(some.map((query) => measure(ranked(rank, query), query.grades)));
  const rankers: Record<string, Summary> = {
    paperkin: over(paperkin(collection), queries),
    'paperkin-sample': over(paperkin(collection), sample),
    'bm25f-25': over(fewTerms(collection), sample),
    'minisearch-tuned': over(miniSearchTuned(docs), sample),
    minisearch: over(miniSearch(docs), sample),
  };
  return { queries: queries.length, sampled: sample.length, rankers };
}

function ranked(rank: Ranker, { title, text, own }: Query): string[] {
  return rank(title, text, own);
}

function take<T>(all: readonly T[], count: number): readonly T[] {
  const random = seeded(7);
  return all
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ item }) => item);
}

function print(name: string, { queries, sampled, rankers }: SetResult): void {
  console.log(`\n${name}: ${queries} queries, peers on ${sampled}`);
  console.log(`${'ranker'.padEnd(18)}  nDCG@10  95% interval   MAP    recall@50  MRR`);
  for (const [ranker, { ndcg10, ci95, map, recall50, mrr }] of Object.entries(rankers)) {
    const figures = [ndcg10, ...ci95, map, recall50, mrr].map((value) => value.toFixed(3)) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    console.log(
      `${ranker.padEnd(18)}  ${figures[0]}    ${figures[1]}–${figures[2]}    ${figures[3]}  ${figures[4]}      ${figures[5]}`,
    );
  }
}
