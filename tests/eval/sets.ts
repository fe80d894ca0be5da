// The judged sets of a data folder, found by listing it: related/*.jsonl[.gz] over the feed, ir/<name>/ over documents of its own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { seeded } from '../../lib/util/seeded';
import type { Grades } from './metrics';

export interface Doc {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

export interface Query {
  /** Its own document, left out of the ranking. */
  readonly own?: string;
  readonly title: string;
  readonly text: string;
  readonly grades: Grades;
}

export interface JudgedSet {
  readonly name: string;
  readonly docs: readonly Doc[];
  readonly queries: readonly Query[];
}

export type Row = Record<string, unknown>;

/** Throws in words that name the file and the line. */
export function readRows(path: string): Row[] {
  const raw = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString();
  return text.split('\n').flatMap((line, n) => (line.trim() ? [rowOf(line, `${path}:${n + 1}`)] : []));
}

function rowOf(line: string, where: string): Row {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Row;
  } catch (error) {
    throw new Error(`${where} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  throw new Error(`${where} is no JSON object: ${line.slice(0, 60)}`);
}

/** Ids may be written as numbers. */
const str = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
export const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(str).filter(Boolean) : []);

/** `dir` may lack the feed; it is then taken from `fallback`. */
export function readFeed(dir: string, fallback: string): { docs: Doc[]; rows: Row[] } {
  const path = [dir, fallback].map((folder) => join(folder, 'feed.jsonl.gz')).find(existsSync);
  if (!path)
    throw new Error(`No feed.jsonl.gz in ${dir} or ${fallback}. Name the data folder: npm run eval -- --data DIR`);
  const rows = readRows(path);
  return { rows, docs: rows.map((row) => ({ id: str(row.id), title: str(row.title), abstract: str(row.abstract) })) };
}

/** Sets that judge nothing are named on the screen and left out. */
export function readSets(dir: string, feed: readonly Doc[]): JudgedSet[] {
  return [...relatedSets(dir, feed), ...irSets(dir)].filter(({ name, queries }) => {
    if (queries.length === 0) console.log(`${name}: left out, no query has a judged document`);
    return queries.length > 0;
  });
}

function* relatedSets(dir: string, feed: readonly Doc[]): Generator<JudgedSet> {
  const known = new Set(feed.map(({ id }) => id));
  for (const file of list(join(dir, 'related')).filter((name) => /\.jsonl(\.gz)?$/.test(name))) {
    const queries = readRows(join(dir, 'related', file)).flatMap((row) => relatedQuery(row, known));
    yield { name: `related/${basename(file).replace(/\.jsonl(\.gz)?$/, '')}`, docs: feed, queries };
  }
}

/** Rows judge by `relevant`, else by the paper that they are about; a repository's row is its name and description. */
function relatedQuery(row: Row, known: ReadonlySet<string>): Query[] {
  const text = str(row.abstract) || str(row.text) || str(row.description);
  const title = str(row.title) || (text && str(row.github).replace('/', ' '));
  const judged =
    [strings(row.relevant), strings(row.in_feed), strings(row.arxiv), row.in_feed === true ? [str(row.id)] : []].find(
      (list) => list.length > 0,
    ) ?? [];
  const grades = new Map(judged.filter((id) => known.has(id)).map((id) => [id, 1]));
  const own = str(row.query);
  return (title || text) && grades.size > 0 ? [{ title, text, grades, ...(own && { own }) }] : [];
}

function* irSets(dir: string): Generator<JudgedSet> {
  for (const name of list(join(dir, 'ir'))) {
    const folder = join(dir, 'ir', name);
    if (!existsSync(join(folder, 'qrels.tsv'))) continue;
    for (const file of ['docs.jsonl', 'queries.jsonl'])
      if (!existsSync(join(folder, file))) throw new Error(`${folder} has qrels.tsv but no ${file}.`);
    const docs = readRows(join(folder, 'docs.jsonl')).map((row) => ({
      id: str(row.id),
      title: str(row.title),
      abstract: str(row.text),
    }));
    const judged = new Map<string, Map<string, number>>();
    for (const line of readFileSync(join(folder, 'qrels.tsv'), 'utf8').split('\n')) {
      const [query, doc, grade] = line.split('\t');
      if (!query || !doc || !(Number(grade) > 0)) continue;
      judged.set(query, (judged.get(query) ?? new Map()).set(doc, Number(grade)));
    }
    const queries = readRows(join(folder, 'queries.jsonl')).flatMap((row) => {
      const grades = judged.get(str(row.id));
      return grades ? [{ title: str(row.title), text: str(row.text), grades }] : [];
    });
    yield { name: `ir/${name}`, docs, queries };
  }
}

function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** The same ones in every run. */
export function takeSample<T>(all: readonly T[], count: number): readonly T[] {
  const random = seeded(7);
  return all
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ item }) => item);
}
