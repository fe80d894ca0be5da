// The newest recorded days of the real feed, served as the latest days of today's calendar. Null where there are no recordings.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayBefore, type FeedDays } from './feed-fixture.ts';
import type { FeedItem } from './feed-item.ts';
import { ROOT } from './where.ts';

const FOLDER = process.env.PAPERKIN_DATA ?? join(ROOT, '..', 'shared', 'data');
const ARCHIVE = join(FOLDER, 'daily_papers_all_580.tar.gz');

export function hasRecordedFeed(): boolean {
  if (existsSync(ARCHIVE)) return true;
  console.warn(`\n!!! SKIPPED the test on recorded days: ${ARCHIVE} is not there (PAPERKIN_DATA names its folder).\n`);
  return false;
}

export function readRecordedFeed(days: number): FeedDays {
  const folder = mkdtempSync(join(tmpdir(), 'paperkin-feed-'));
  try {
    execFileSync('tar', ['-xzf', ARCHIVE, '-C', folder, '--strip-components=1']);
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const newest = files.sort().reverse().slice(0, days);
    const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as FeedItem[];
    return new Map(newest.map((name, ago) => [dayBefore(ago), read(name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
