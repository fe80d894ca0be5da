// The papers that everything is measured on: real ones from the data folder, invented ones for the smoke test.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Day } from '../../lib/domain/day';
import type { Paper } from '../../lib/domain/paper';
import { invent } from '../e2e/harness/invented-paper';
import { seeded } from '../e2e/harness/random';
import { readRows } from '../eval/sets';
import { UsageError } from '../usage-error';

/** Papers that the feed brings in a day. */
export const DAY_PAPERS = 50;
const LAST_DAY: Day = '2026-08-31';

/** The feed's papers and as many of arXiv's as are needed, oldest day first. Throws in words when there are not enough. */
export function readCorpus(data: string, count: number): Paper[] {
  const arxiv = join(data, 'arxiv');
  const files = [
    join(data, 'feed.jsonl.gz'),
    ...(existsSync(arxiv) ? readdirSync(arxiv).sort() : []).map((file) => join(arxiv, file)),
  ];
  const papers = new Map<string, Paper>();
  for (const file of files.filter(existsSync)) {
    if (papers.size >= count) break;
    for (const row of readRows(file)) {
      const id = textOf(row.id);
      const title = textOf(row.title);
      if (id && title && papers.size < count) papers.set(id, paper(id, title, row));
    }
  }
  if (papers.size < count)
    throw new UsageError(
      `${count} papers are asked for, ${papers.size} are in ${data} (feed.jsonl.gz and arxiv/*.jsonl.gz). Name the data folder in PAPERKIN_DATA, or ask for fewer: npm run bench -- --papers ${Math.max(1, papers.size)}`,
    );
  return dated([...papers.values()]);
}

export function inventedCorpus(count: number): Paper[] {
  const random = seeded(11);
  return dated(
    Array.from({ length: count }, (_, n) => {
      const { title, abstract, authors, keywords } = invent(random, `bench ${n}`);
      return paper(`2601.${40_000 + n}`, title, { abstract, authors, keywords });
    }),
  );
}

function paper(id: string, title: string, row: Record<string, unknown>): Paper {
  const authors = wordsIn(row.authors);
  return {
    id,
    title,
    abstract: textOf(row.abstract),
    authors,
    authorCount: authors.length,
    date: LAST_DAY,
    upvotes: 0,
    comments: 0,
    keywords: wordsIn(row.keywords),
    source: 'huggingface',
  };
}

/** A feed's day every so many papers: what the index gets at once does not depend on where the papers are from. */
function dated(papers: readonly Paper[]): Paper[] {
  const days = Math.ceil(papers.length / DAY_PAPERS);
  return papers.map((one, n) => ({ ...one, date: addDays(LAST_DAY, Math.floor(n / DAY_PAPERS) + 1 - days) }));
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const wordsIn = (value: unknown) => (Array.isArray(value) ? value.filter((word) => typeof word === 'string') : []);
