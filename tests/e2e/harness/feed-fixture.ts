// Days of the feed, invented but coherent: titles and abstracts drawn from topics, the same at every run, dated up to today.
import { type FeedItem, feedItem } from './feed-item.ts';
import { invent } from './invented-paper.ts';
import { seeded } from './random.ts';

export type FeedDays = Map<string, FeedItem[]>;

export interface FeedOptions {
  readonly days?: number;
  /** Papers over all days, the known ones included. */
  readonly total?: number;
  readonly seed?: number;
  readonly now?: number;
}

/** A real paper of the feed, whose page the tests open. */
export const NVME = {
  id: '2403.06504',
  title: 'Adding NVMe SSDs to Enable and Accelerate 100B Model Fine-tuning on a Single GPU',
  authors: ['Changyue Liao', 'Mo Sun', 'Zihan Yang'],
  abstract:
    'Fine-tuning of very large models on one consumer GPU is bounded by GPU memory and host memory. Model parameters, optimizer states and activation tensors are moved to NVMe SSDs, and activation swapping overlaps tensor offloading with computation, so that 100B-parameter models train on a single consumer GPU at a useful training throughput.',
} as const;
/** An invented paper that names its repository. */
export const WITH_REPO = { id: '2501.90001', repo: 'paperkin-fixtures/swapline' } as const;

const DAY_MS = 86_400_000;

/** The UTC day `ago` days before `now`. */
export function dayBefore(ago: number, now = Date.now()): string {
  return new Date(now - ago * DAY_MS).toISOString().slice(0, 10);
}

export function makeFeed({ days = 90, total = 450, seed = 7, now = Date.now() }: FeedOptions = {}): FeedDays {
  const random = seeded(seed);
  const feed: FeedDays = new Map();
  for (let ago = 0; ago < days; ago++) {
    const day = dayBefore(ago, now);
    // The remainder is spread from the newest day on, so that the sum is exact.
    const count = Math.floor(total / days) + (ago < total % days ? 1 : 0);
    const items = Array.from({ length: count }, (_, n) =>
      feedItem({ ...invent(random, `${day} ${n}`), day, id: idOf(day, n) }),
    );
    feed.set(day, items);
  }
  replaceFirst(feed, dayBefore(2, now), { ...NVME, keywords: ['NVMe SSDs', 'activation swapping'], upvotes: 57 });
  replaceFirst(feed, dayBefore(1, now), {
    ...NVME,
    id: WITH_REPO.id,
    title: 'Swapline: Out-of-core Training with NVMe SSDs and Host Memory',
    authors: ['Ines Moreau'],
    keywords: ['out-of-core training', 'tensor offloading'],
    githubRepo: `https://github.com/${WITH_REPO.repo}`,
    upvotes: 41,
  });
  return feed;
}

/** Every item of the feed, newest day first. */
export function itemsOf(feed: FeedDays): FeedItem[] {
  return [...feed.values()].flat();
}

function replaceFirst(feed: FeedDays, day: string, known: Omit<Parameters<typeof feedItem>[0], 'day'>): void {
  feed.get(day)?.splice(0, 1, feedItem({ ...known, day }));
}

/** Numbers from 10000 on in a day's own block: no arXiv month has reached them, so no real paper is meant. */
function idOf(day: string, n: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year.slice(2)}${month}.${40_000 + Number(date) * 1000 + n}`;
}
