// The share of repositories whose own paper comes first: by similarity alone, and with what the feed and the README say.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Ranker } from './rankers';
import { readRows } from './sets';

export interface Share {
  readonly pages: number;
  readonly share: number;
}

/** Repositories that have a description: their name and description against the feed. */
export function repositoriesFirst(dir: string, rank: Ranker): Share | null {
  const path = join(dir, 'related', 'repos.jsonl.gz');
  if (!existsSync(path)) return null;
  const rows = readRows(path).filter((row) => row.description && Array.isArray(row.in_feed) && row.in_feed.length > 0);
  const first = rows.filter((row) => {
    const name = String(row.github).replace('/', ' ');
    return (row.in_feed as string[]).includes(rank(`${name}: ${row.description}`, '')[0] ?? '');
  });
  return { pages: rows.length, share: first.length / Math.max(1, rows.length) };
}
