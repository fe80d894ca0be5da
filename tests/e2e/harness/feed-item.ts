// One item of the feed in the shape that the API was recorded to answer with.
import { createHash } from 'node:crypto';

export interface FeedPaper {
  id: string;
  title: string;
  summary: string;
  publishedAt: string;
  submittedOnDailyAt: string;
  upvotes: number;
  authors: { _id: string; name: string; hidden: boolean }[];
  githubRepo?: string;
  githubStars?: number;
  ai_summary?: string;
  ai_keywords?: string[];
}

export interface FeedItem {
  paper: FeedPaper;
  publishedAt: string;
  title: string;
  summary: string;
  numComments: number;
}

export interface PaperFacts {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  readonly upvotes: number;
  readonly githubRepo?: string;
}

export function feedItem(facts: PaperFacts): FeedItem {
  const at = `${facts.day}T08:00:00.000Z`;
  const paper: FeedPaper = {
    id: facts.id,
    title: facts.title,
    summary: facts.abstract,
    publishedAt: at,
    submittedOnDailyAt: at,
    upvotes: facts.upvotes,
    authors: facts.authors.map((name) => ({ _id: objectId(facts.id + name), name, hidden: false })),
    ai_keywords: [...facts.keywords],
    ai_summary: `${facts.title.split(':')[0]} studies ${facts.keywords.join(' and ')}.`,
  };
  if (facts.githubRepo) Object.assign(paper, { githubRepo: facts.githubRepo, githubStars: 120 });
  return { paper, publishedAt: at, title: facts.title, summary: facts.abstract, numComments: facts.upvotes % 5 };
}

function objectId(of: string): string {
  return createHash('sha1').update(of).digest('hex').slice(0, 24);
}
