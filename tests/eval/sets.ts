// The judged sets of a data folder, found by listing it: related/*.jsonl[.gz] over the feed, ir/<name>/ over documents of its own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseArxivId } from '../../lib/domain/arxiv-id';
import { seeded } from '../../lib/util/seeded';
import { UsageError } from '../usage-error';
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

function readText(path: string): string {
  const raw = readFileSync(path);
  try {
    return (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString().replace(/^\ufeff/, '');
  } catch (error) {
    throw new UsageError(`${path} cannot be unzipped: ${error instanceof Error ? error.message : error}`);
  }
}

/** Throws in words that name the file and the line. */
export function readRows(path: string): Row[] {
  return readText(path)
    .split('\n')
    .flatMap((line, n) => (line.trim() ? [rowOf(line, `${path}:${n + 1}`)] : []));
}

function rowOf(line: string, where: string): Row {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Row;
  } catch (error) {
    throw new UsageError(`${where} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  throw new UsageError(`${where} is no JSON object: ${line.slice(0, 60)}`);
}

/** Ids may be written as numbers. */
const str = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
export const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(str).filter(Boolean) : []);

/** A set's file, plain or zipped; undefined when it is not there. */
export function fileOf(folder: string, name: string): string | undefined {
  return [name, `${name}.gz`].map((file) => join(folder, file)).find(existsSync);
}

/** Of a file under `related/`; none where it is not there. */
export function rowsOf(data: string, set: string): Row[] {
  const path = fileOf(join(data, 'related'), `${set}.jsonl`);
  return path ? readRows(path) : [];
}

/** `dir` may lack the feed; it is then taken from `fallback`. Of papers that stand there twice, the first counts. */
export function readFeed(dir: string, fallback: string): { docs: Doc[]; rows: Row[] } {
  const path = fileOf(dir, 'feed.jsonl') ?? fileOf(fallback, 'feed.jsonl');
  if (!path)
    throw new UsageError(`No feed.jsonl.gz in ${dir} or ${fallback}. Name the data folder: npm run eval -- --data DIR`);
  const rows = firstOfEach(readRows(path));
  return { rows, docs: rows.map((row) => ({ id: str(row.id), title: str(row.title), abstract: str(row.abstract) })) };
}

/** Of rows with the same id; those without one are left out. */
function firstOfEach(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => str(id) !== '' && !seen.has(str(id)) && seen.add(str(id)));
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
  const names = list(join(dir, 'related'), 'files').flatMap((file) => /^(.+)\.jsonl(?:\.gz)?$/.exec(file)?.[1] ?? []);
  for (const name of new Set(names)) {
    const queries = rowsOf(dir, name).flatMap((row) => relatedQuery(row, known));
    yield { name: `related/${name}`, docs: feed, queries };
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
  const grades = new Map(judged.map(withoutVersion).flatMap((id) => (known.has(id) ? [[id, 1]] : [])));
  const own = withoutVersion(str(row.query));
  return (title || text) && grades.size > 0 ? [{ title, text, grades, ...(own && { own }) }] : [];
}

function withoutVersion(id: string): string {
  return parseArxivId(id)?.id ?? id;
}

function* irSets(dir: string): Generator<JudgedSet> {
  for (const name of list(join(dir, 'ir'), 'folders')) {
    const folder = join(dir, 'ir', name);
    const [qrels, docsFile, queriesFile] = ['qrels.tsv', 'docs.jsonl', 'queries.jsonl'].map((file) =>
      fileOf(folder, file),
    );
    if (!qrels || !docsFile || !queriesFile) {
      console.log(`ir/${name}: left out, it lacks qrels.tsv, docs.jsonl or queries.jsonl`);
      continue;
    }
    const docs = firstOfEach(readRows(docsFile)).map((row) => ({
      id: str(row.id),
      title: str(row.title),
      abstract: str(row.text),
    }));
    const judged = new Map<string, Map<string, number>>();
    for (const line of readText(qrels).split(/\r?\n/)) {
      const [query, doc, grade] = line.split('\t');
      if (!query || !doc || !(Number(grade) > 0)) continue;
      judged.set(query, (judged.get(query) ?? new Map()).set(doc, Number(grade)));
    }
    const queries = readRows(queriesFile).flatMap((row) => {
      const grades = judged.get(str(row.id));
      return grades ? [{ title: str(row.title), text: str(row.text), grades }] : [];
    });
    yield { name: `ir/${name}`, docs, queries };
  }
}

function list(folder: string, what: 'files' | 'folders'): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => (what === 'files' ? entry.isFile() : entry.isDirectory()))
    .map(({ name }) => name)
    .sort();
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
