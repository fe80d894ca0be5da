// Papers in the feed's database: a day and its papers go in as one transaction, and everything else reads.
import type { Day } from '../domain/day';
import { repoKey } from '../domain/github-repo';
import type { Paper } from '../domain/paper';
import { titleKey } from '../domain/title-key';
import { type DayRecord, type FeedDb, openFeedDb, type PaperRecord } from './feed-db';
import { getMany } from './get-many';
import { keepCount, readCount } from './paper-count';
import { forgetWhile, keepPaper, recallPaper } from './shown-papers';

/** Papers read at a time. */
const HANDED_OUT = 100;

export interface Commit {
  /** The feed's revision after it. */
  readonly revision: number;
  /** Papers whose searchable text is new or changed. */
  readonly changed: number;
}

/** Writes papers and, if given, the day they are of: all or nothing. Known papers are updated; the first day featured stays. */
export async function commitPapers(papers: readonly Paper[], day?: DayRecord): Promise<Commit> {
  const db = await openFeedDb();
  const tx = db.transaction(['papers', 'days', 'meta'], 'readwrite');
  forgetWhile(tx.done);
  const store = tx.objectStore('papers');
  const meta = tx.objectStore('meta');
  const revision = ((await meta.get('revision')) ?? 0) + 1;
  let count = await readCount(store, meta);
  let changed = 0;
  for (const paper of papers) {
    const known = await store.get(paper.id);
    if (!known) count++;
    const record = mergeRecord(known, paper, revision);
    if (record.textRevision === revision) changed++;
    store.put(record);
  }
  if (day) tx.objectStore('days').put(day);
  meta.put(revision, 'revision');
  keepCount(meta, count);
  await tx.done;
  return { revision, changed };
}

function mergeRecord(known: PaperRecord | undefined, paper: Paper, revision: number): PaperRecord {
  const real = known && known.paper.source !== 'starter' ? known : undefined;
  const date = real && real.date < paper.date ? real.date : paper.date;
  const merged: Paper = { ...paper, date };
  const sameText = known !== undefined && textOf(known.paper) === textOf(merged);
  const repo = merged.github ? { repo: repoKey(merged.github) } : {};
  return {
    id: merged.id,
    paper: merged,
    date,
    textRevision: sameText ? known.textRevision : revision,
    titleKey: titleKey(merged.title),
    ...repo,
  };
}

function textOf(paper: Paper): string {
  return JSON.stringify([paper.title, paper.abstract, paper.authors, paper.keywords]);
}

export async function loadPaper(id: string): Promise<Paper | undefined> {
  return (await (await openFeedDb()).get('papers', id))?.paper;
}

/** In the order of `ids`; papers that are not there are left out. */
export async function loadPapers(ids: readonly string[]): Promise<Paper[]> {
  return readPapers(await openFeedDb(), ids);
}

async function readPapers(db: FeedDb, ids: readonly string[]): Promise<Paper[]> {
  const records = await getMany(db.transaction('papers').store, ids);
  return records.flatMap((record) => (record ? [takeOut(record)] : []));
}

/** For an answer, by id: papers of the last answers are kept in memory (lib/db/shown-papers.ts) and are not to be changed. */
export async function loadShownPapers(ids: readonly string[]): Promise<ReadonlyMap<string, Paper>> {
  const db = await openFeedDb();
  // In one turn with the asking of the disk: a change that begins in between would be seen by some of them alone.
  const papers = new Map<string, Paper>();
  for (const id of ids) {
    const paper = recallPaper(id);
    if (paper) papers.set(id, paper);
  }
  const missing = ids.filter((id) => !papers.has(id));
  if (missing.length === 0) return papers;
  for (const paper of await readPapers(db, missing)) {
    keepPaper(paper);
    papers.set(paper.id, paper);
  }
  return papers;
}

/**
 * A request keeps its result until the browser collects all of its own objects: with papers in it, those of every answer since would grow
 * old together.
 */
function takeOut(record: { paper?: Paper | undefined }): Paper {
  const { paper } = record;
  record.paper = undefined;
  return paper as Paper;
}

/** One for each that is asked for: by its id, else by its title; undefined where neither is known. */
export async function loadPapersNamed(
  named: readonly { readonly id?: string | undefined; readonly title: string }[],
): Promise<(Paper | undefined)[]> {
  const { store } = (await openFeedDb()).transaction('papers');
  const byTitle = store.index('titleKey');
  return Promise.all(
    named.map(async ({ id, title }) => {
      const known = id ? await store.get(id) : undefined;
      const key = known ? '' : titleKey(title);
      return (known ?? (key ? await byTitle.get(key) : undefined))?.paper;
    }),
  );
}

/** Papers featured on `from` or later. */
export async function loadPapersSince(from: Day): Promise<Paper[]> {
  return (await (await openFeedDb()).getAllFromIndex('papers', 'date', IDBKeyRange.lowerBound(from))).map(
    ({ paper }) => paper,
  );
}

/** Papers whose text changed after `revision`, oldest change first. */
export async function loadPapersChangedSince(revision: number, limit?: number): Promise<PaperRecord[]> {
  const { store } = (await openFeedDb()).transaction('papers');
  const ids = await store.index('textRevision').getAllKeys(IDBKeyRange.lowerBound(revision, true), limit);
  const records: PaperRecord[] = [];
  // A browser hands out a thousand papers in forty milliseconds without a pause.
  for (let from = 0; from < ids.length; from += HANDED_OUT)
    for (const record of await getMany(store, ids.slice(from, from + HANDED_OUT))) if (record) records.push(record);
  return records;
}

export async function countPapersChangedSince(revision: number): Promise<number> {
  return (await openFeedDb()).countFromIndex('papers', 'textRevision', IDBKeyRange.lowerBound(revision, true));
}

export async function loadPaperIds(): Promise<string[]> {
  return (await openFeedDb()).getAllKeys('papers');
}

export async function hasPapers(): Promise<boolean> {
  return (await (await openFeedDb()).getAllKeys('papers', null, 1)).length > 0;
}

export async function countPapers(): Promise<number> {
  const tx = (await openFeedDb()).transaction(['papers', 'meta']);
  return readCount(tx.objectStore('papers'), tx.objectStore('meta'));
}

export async function loadRevision(): Promise<number> {
  return (await (await openFeedDb()).get('meta', 'revision')) ?? 0;
}

/** The last day that has a paper, by the papers and not by the clock. */
export async function loadNewestDay(): Promise<Day | undefined> {
  const cursor = await (await openFeedDb()).transaction('papers').store.index('date').openKeyCursor(null, 'prev');
  return cursor?.key;
}
