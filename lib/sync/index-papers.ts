// Brings the kin index up to the feed's revision in steps that can each be the last: a killed worker loses one step at most and
// the next goes on where the stored revision says.
import type { PaperRecord, SegmentRecord } from '../db/feed-db';
import { countPapers, loadPapers, loadPapersChangedSince, loadRevision } from '../db/papers';
import { commitSegments, loadSegments, type StoredSegments } from '../db/segments';
import { buildSliced } from '../kin/build-segment';
import { mergeSegments } from '../kin/merge-segments';
import { Segment } from '../kin/segment';
import { runSliced } from '../util/run-sliced';

/** Papers a step: some 50 ms of building. */
const STEP_PAPERS = 150;
/** So many segments of like size become one. */
const MERGE_AT = 6;

export function indexPapers(): Promise<void> {
  return inTurn(async () => {
    while (await indexStep());
    await dropGhosts();
    await mergeOnce();
  });
}

/** Drops segments that cannot be read and builds what was in them again. */
export function repairIndex(): Promise<void> {
  return inTurn(async () => {
    const stored = await loadSegments();
    const readable = await Promise.all(stored.records.map(openRecord));
    const remove = stored.records.filter((_, i) => !readable[i]).map(({ key }) => key);
    if (remove.length === 0) return;
    console.warn(`Paperkin: ${remove.length} part(s) of the index cannot be read and are built again.`);
    await commitSegments({ add: [], remove, deleted: new Map(), revision: 0 });
    while (await indexStep());
  });
}

let turn: Promise<unknown> = Promise.resolve();

/** Whoever changes the index does so alone: each change starts from what is stored. */
function inTurn(job: () => Promise<void>): Promise<void> {
  const next = turn.then(job);
  turn = next.catch(() => {});
  return next;
}

/** False when the index has all that the feed has. */
async function indexStep(): Promise<boolean> {
  const target = await loadRevision();
  const stored = await loadSegments();
  if (stored.revision >= target) return false;
  const changed = await loadPapersChangedSince(stored.revision, STEP_PAPERS);
  const { step, revision } = wholeRevisions(changed, target);
  const papers =
    step.length < changed.length || changed.length < STEP_PAPERS ? step : await allOf(stored.revision, revision);
  const replaced = await findDocuments(stored, new Set(papers.map(({ id }) => id)));
  await commitSegments({
    add: papers.length > 0 ? [await segmentOf(papers)] : [],
    remove: [],
    deleted: replaced,
    revision,
  });
  return revision < target;
}

/** Cuts a full step so that no revision is split: the stored revision must mean that all of it is indexed. */
function wholeRevisions(
  changed: readonly PaperRecord[],
  target: number,
): { step: readonly PaperRecord[]; revision: number } {
  if (changed.length < STEP_PAPERS) return { step: changed, revision: target };
  const last = changed.at(-1)?.textRevision ?? target;
  const whole = changed.filter(({ textRevision }) => textRevision < last);
  return whole.length > 0 ? { step: whole, revision: last - 1 } : { step: changed, revision: last };
}

/** One revision larger than a step is taken whole. */
async function allOf(after: number, upTo: number): Promise<readonly PaperRecord[]> {
  return (await loadPapersChangedSince(after)).filter(({ textRevision }) => textRevision <= upTo);
}

async function segmentOf(records: readonly PaperRecord[]) {
  return {
    blob: new Blob([await runSliced(buildSliced(records.map(({ paper }) => paper)))]),
    documents: records.length,
    deleted: [],
  };
}

/** Where older copies of these papers stand: key → all deleted documents of that segment, for segments that change. */
async function findDocuments(stored: StoredSegments, ids: ReadonlySet<string>): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  for (const record of stored.records) {
    const segment = await openRecord(record);
    if (!segment) continue;
    const gone: number[] = [];
    for (let doc = 0; doc < segment.documents; doc++)
      if (ids.has(segment.idOf(doc)) && !segment.deleted.has(doc)) gone.push(doc);
    if (gone.length > 0) found.set(record.key, [...record.deleted, ...gone]);
  }
  return found;
}

/** Takes papers out of the index that left the feed. */
export async function dropFromIndex(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await inTurn(() => markDeleted(new Set(ids)));
}

/** Papers that left the feed under a worker that was killed before the index heard of it: found by the counts differing. */
async function dropGhosts(): Promise<void> {
  const { records } = await loadSegments();
  const indexed = records.reduce((sum, { documents, deleted }) => sum + documents - deleted.length, 0);
  if (indexed === (await countPapers())) return;
  const ids = new Set<string>();
  for (const segment of await Promise.all(records.map(openRecord))) {
    for (let doc = 0; doc < (segment?.documents ?? 0); doc++) ids.add(segment?.idOf(doc) ?? '');
  }
  for (const { id } of await loadPapers([...ids])) ids.delete(id);
  await markDeleted(ids);
}

async function markDeleted(ids: ReadonlySet<string>): Promise<void> {
  const stored = await loadSegments();
  const deleted = await findDocuments(stored, ids);
  await commitSegments({ add: [], remove: [], deleted, revision: stored.revision });
}

async function openRecord({ blob, deleted }: SegmentRecord): Promise<Segment | null> {
  return Segment.open(await blob.arrayBuffer(), deleted);
}

async function mergeOnce(): Promise<void> {
  const stored = await loadSegments();
  const like = worthMerging(stored);
  if (!like) return;
  const segments: Segment[] = [];
  for (const record of like) {
    const segment = await openRecord(record);
    // A damaged one is the reader's to find and have rebuilt; merging would hide it.
    if (!segment) return;
    segments.push(segment);
  }
  const blob = new Blob([await runSliced(mergeSegments(segments))]);
  const documents = segments.reduce((sum, segment) => sum + segment.documents - segment.deleted.size, 0);
  await commitSegments({
    add: documents > 0 ? [{ blob, documents, deleted: [] }] : [],
    remove: like.map(({ key }) => key),
    deleted: new Map(),
    revision: stored.revision,
  });
}

/** Segments of like size that have become many; else one that is mostly deleted. */
function worthMerging({ records }: StoredSegments): StoredSegments['records'] | undefined {
  const bySize = Map.groupBy(records, ({ documents }) =>
    Math.floor(Math.log(Math.max(1, documents)) / Math.log(MERGE_AT)),
  );
  const many = [...bySize.values()].find((group) => group.length >= MERGE_AT);
  const hollow = records.filter(({ documents, deleted }) => deleted.length > documents / 2).slice(0, 1);
  return many ?? (hollow.length > 0 ? hollow : undefined);
}
