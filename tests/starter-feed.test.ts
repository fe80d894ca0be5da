// The papers that come with the extension: well formed, and described in words of our own.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import feed from '../assets/starter-feed.json';
import { parseArxivId } from '../lib/domain/arxiv-id';
import { Paper } from '../lib/domain/paper';

const root = fileURLToPath(new URL('..', import.meta.url));
const dataDir = process.env.PAPERKIN_DATA ?? join(root, '../shared/data');
const seedFile = join(dataDir, 'seed/papers.jsonl');
const hasSeed = existsSync(seedFile);
if (!hasSeed) {
  console.warn(
    `SKIPPED: ${seedFile} is absent, so the starter descriptions are not compared with the real abstracts. Set PAPERKIN_DATA to the folder that holds seed/papers.jsonl.`,
  );
}

describe('starter feed', () => {
  it('holds 50 papers with ids of their own', () => {
    expect(feed).toHaveLength(50);
    expect(new Set(feed.map((paper) => paper.id)).size).toBe(50);
    expect(new Set(feed.map((paper) => titleLetters(paper.title))).size).toBe(50);
  });

  it.each(feed.map((paper) => [paper.id, paper] as const))('%s is a sound paper', (id, paper) => {
    expect(Paper.parse(paper)).toEqual(paper);
    expect(paper.source).toBe('starter');
    if (!id.startsWith('starter:')) expect(parseArxivId(id)).toEqual({ id });
    if (paper.authors.length > 0) expect(paper.authorCount).toBe(paper.authors.length);
    expect(paper.title).toBe(paper.title.replace(/\s+/g, ' ').trim());
    expect(paper.title).not.toMatch(/[{}^]/);

    expect(paper.gist.length).toBeLessThanOrEqual(160);
    expect(sentences(paper.gist)).toBe(1);
    expect(sentences(paper.abstract)).toBeGreaterThanOrEqual(2);
    expect(sentences(paper.abstract)).toBeLessThanOrEqual(3);
    const length = paper.abstract.split(/\s+/).length;
    expect(length).toBeGreaterThanOrEqual(40);
    expect(length).toBeLessThanOrEqual(70);

    expect(paper.keywords.length).toBeGreaterThanOrEqual(4);
    expect(paper.keywords.length).toBeLessThanOrEqual(7);
    for (const keyword of paper.keywords) expect(keyword).toBe(keyword.toLowerCase().trim());
  });

  it.skipIf(!hasSeed)('shares no run of 8 words with the real abstracts', () => {
    const lines = readFileSync(seedFile, 'utf8').split('\n').filter(Boolean);
    const seed = lines.map((line) => JSON.parse(line) as { title: string; abstract: string });
    const abstracts = new Map(seed.map(({ title, abstract }) => [titleLetters(title), abstract]));
    for (const paper of feed) {
      const real = abstracts.get(titleLetters(paper.title));
      expect(real, `${paper.title} is not among the reference papers`).toBeDefined();
      const realRuns = new Set(runs(real ?? '', 8));
      const shared = [...runs(paper.gist, 8), ...runs(paper.abstract, 8)].filter((run) => realRuns.has(run));
      expect(shared, paper.title).toEqual([]);
    }
  });
});

function sentences(text: string): number {
  return text.match(/[.!?](?=\s|$)/g)?.length ?? 0;
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function titleLetters(title: string): string {
  return words(title).join('');
}

function runs(text: string, length: number): string[] {
  const all = words(text);
  return all
    .slice(0, Math.max(0, all.length - length + 1))
    .map((_, start) => all.slice(start, start + length).join(' '));
}
