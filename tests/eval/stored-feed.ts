// The feed in a database as the worker keeps it, indexed and trained by the sync's own modules: for what is measured through the
// whole of `findRelated`.
import 'fake-indexeddb/auto';
import { commitPapers } from '../../lib/db/papers';
import { parseGithubRepo } from '../../lib/domain/github-repo';
import type { Paper } from '../../lib/domain/paper';
import { indexPapers } from '../../lib/sync/index-papers';
import { trainIfDue } from '../../lib/sync/train-model';
import type { Row } from './sets';

const BATCH = 500;

export async function storeFeed(rows: readonly Row[]): Promise<void> {
  const papers = rows.map(paperOf);
  for (let from = 0; from < papers.length; from += BATCH) await commitPapers(papers.slice(from, from + BATCH));
  await indexPapers();
  await trainIfDue();
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const texts = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
const count = (value: unknown) => (typeof value === 'number' ? value : 0);

/** `owner/name` that the feed names, null when it names none. */
export function repoOf(row: Row): string | null {
  return text(row.github) ? parseGithubRepo(text(row.github)) : null;
}

function paperOf(row: Row): Paper {
  const authors = texts(row.authors);
  const github = repoOf(row);
  return {
    id: text(row.id),
    title: text(row.title),
    abstract: text(row.abstract),
    authors,
    authorCount: authors.length,
    date: text(row.date).slice(0, 10),
    upvotes: count(row.upvotes),
    comments: count(row.comments),
    keywords: texts(row.keywords),
    source: 'huggingface',
    ...(github && { github }),
  };
}
