// The evaluation on a small invented folder: every set that lies there is found and measured, for every ranker, and the file has the
// form that others read.
import '../fresh-databases';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aTopicalFeed, TOPICS } from '../kin/topical-feed';
import { runEval } from './run-eval';

const FEED = aTopicalFeed(520).map((paper, n) => ({ ...paper, date: '2026-08-20', github: `kin/repo${n}` }));
const of = (topic: number, from: number, count: number) =>
  FEED.filter((_, n) => n % TOPICS.length === topic)
    .slice(from, from + count)
    .map(({ id }) => id);

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperkin-eval-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

function lines(path: string, rows: readonly object[]): void {
  const bytes = Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'));
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), path.endsWith('.gz') ? gzipSync(bytes) : bytes);
}

function aFolder(): void {
  lines('feed.jsonl.gz', FEED);
  lines(
    'related/unseen.jsonl.gz',
    [0, 1, 2].map((topic) => ({
      query: of(topic, 0, 1)[0],
      title: TOPICS[topic]?.slice(0, 5).join(' '),
      abstract: TOPICS[topic]?.slice(5, 40).join(' '),
      relevant: of(topic, 0, 40),
    })),
  );
  lines('related/repos.jsonl.gz', [{ github: 'kin/repo3', in_feed: [FEED[3]?.id], arxiv: [FEED[3]?.id] }]);
  lines('related/readme_pages.jsonl.gz', [
    { repo: 'o/r', path: 'README.md', text: `[paper](https://arxiv.org/abs/${FEED[9]?.id})`, relevant: [FEED[9]?.id] },
  ]);
  lines('related/newsletter.jsonl', [
    { title: '', text: `Transformers: ${TOPICS[0]?.slice(0, 9).join(' ')}`, relevant: of(0, 0, 9) },
  ]);
  lines('ir/tiny/docs.jsonl', [
    { id: '1', title: 'Lift of a wing', text: 'Drag and lift.' },
    { id: '1', title: 'Lift of a wing, again', text: 'Drag and lift.' },
    { id: '2', title: 'Heat', text: 'Heat flows.' },
  ]);
  lines('ir/tiny/queries.jsonl', [{ id: '1', text: 'wings that lift' }]);
  writeFileSync(join(folder, 'ir/tiny/qrels.tsv'), '1\t1\t3\n');
  lines('ir/cranfield/docs.jsonl', [
    { id: '1', title: 'Lift of a wing', text: 'Drag and lift of wings in air. '.repeat(9) },
  ]);
  lines('arxiv/month.jsonl.gz', [
    FEED[0] ?? {},
    {
      id: '2501.00009',
      title: TOPICS[0]?.slice(0, 5).join(' '),
      abstract: `${TOPICS[0]?.slice(5, 40).join(' ')} transformer, pretraining, attention`,
    },
  ]);
  mkdirSync(join(folder, 'pages/blog'), { recursive: true });
  writeFileSync(
    join(folder, 'pages/blog/pears.html'),
    `<html><title>Pear cake</title><article>${'<p>Peel the pears and melt the butter in a warm pan until golden.</p>'.repeat(8)}</article></html>`,
  );
  writeFileSync(
    join(folder, 'pages/index.json'),
    JSON.stringify([{ site: 'blog', file: 'pages/blog/pears.html', url: 'https://pears.example.org/cake' }]),
  );
}

describe('the evaluation', () => {
  test('measures every set of a folder for every ranker, identity and silence, and writes them down', async () => {
    aFolder();
    const json = join(folder, 'out.json');
    await runEval({ data: folder, fallback: folder, json });
    const report = JSON.parse(readFileSync(json, 'utf8'));
    expect(Object.keys(report.sets).sort()).toEqual([
      'ir/tiny',
      'related/newsletter',
      'related/readme_pages',
      'related/unseen',
    ]);
    expect(report.sets['related/unseen'].queries).toBe(3);
    for (const ranker of ['paperkin', 'minisearch', 'minisearch-tuned', 'bm25f-25']) {
      const { ndcg10, map, recall50, mrr, ci95 } = report.sets['related/unseen'].rankers[ranker];
      for (const figure of [ndcg10, map, recall50, mrr]) expect(figure).toBeGreaterThan(0.5);
      expect(ci95[0]).toBeLessThanOrEqual(ndcg10);
      expect(ci95[1]).toBeGreaterThanOrEqual(ndcg10);
    }
    expect(report.sets['ir/tiny'].rankers.paperkin.mrr).toBe(1);
    expect(report.identity['named-by-feed']).toMatchObject({ pages: 1, share: 1 });
    expect(report.identity['named-by-readme']).toMatchObject({ pages: 1, share: 1 });
    expect(report.silence.offTopic).toMatchObject({ pages: 1, silent: 1 });
    expect(report.silence.onTopic.pages).toBe(4);
    expect(report.silence.notes).toEqual({ pages: 1, shown: 1 });
    expect(report.silence.unseen).toEqual({
      otherFields: { 'ir/cranfield': { pages: 1, share: 1 } },
      abstracts: { 'arxiv/month.jsonl.gz': { pages: 1, share: 1 } },
    });
  }, 60_000);

  test('says what is missing', async () => {
    await expect(runEval({ data: folder, fallback: folder })).rejects.toThrow('feed.jsonl.gz');
    lines('feed.jsonl.gz', FEED.slice(0, 3));
    await expect(runEval({ data: folder, fallback: folder })).rejects.toThrow('No judged sets');
  });

  test('names the file and the line of what it cannot read', async () => {
    aFolder();
    writeFileSync(join(folder, 'related/broken.jsonl'), '{"query":"1"}\noops\n');
    await expect(runEval({ data: folder, fallback: folder })).rejects.toThrow('related/broken.jsonl:2 is no JSON');
    writeFileSync(join(folder, 'related/broken.jsonl'), 'null\n');
    await expect(runEval({ data: folder, fallback: folder })).rejects.toThrow(
      'related/broken.jsonl:1 is no JSON object',
    );
  });

  test('takes ids that are numbers, names sets that judge nothing, and goes on without pages that are not there', async () => {
    aFolder();
    lines('ir/tiny/docs.jsonl', [{ id: 1, title: 'Lift of a wing', text: 'Drag and lift.' }]);
    lines('ir/tiny/queries.jsonl', [{ id: 1, text: 'wings that lift' }]);
    lines('related/empty.jsonl', [{ title: 'Nobody judged this', abstract: 'At all.' }]);
    lines('related/versions.jsonl', [{ title: TOPICS[0]?.slice(0, 5).join(' '), relevant: [`${of(0, 0, 1)[0]}v2`] }]);
    lines('feed.jsonl.gz', [...FEED, FEED[0] ?? {}]);
    mkdirSync(join(folder, 'related/a-folder.jsonl'));
    mkdirSync(join(folder, 'ir/half'));
    writeFileSync(join(folder, 'ir/half/qrels.tsv'), '1\t1\t3\n');
    rmSync(join(folder, 'pages/blog/pears.html'));
    const report = await runEval({ data: folder, fallback: folder });
    expect(report.sets['ir/tiny']?.rankers.paperkin?.mrr).toBe(1);
    expect(report.silence?.offTopic).toMatchObject({ pages: 0, silent: null });
    expect(vi.mocked(console.log).mock.calls.flat().join('\n')).toContain('related/empty: left out');
    expect(vi.mocked(console.log).mock.calls.flat().join('\n')).toContain('ir/half: left out');
    expect(report.sets['related/versions']?.queries).toBe(1);
  }, 60_000);
});
