// Brings the kin index up to the feed's revision in steps that can each be the last: a killed worker loses one step at most and
// the next goes on where the stored revision says.
import type { PaperRecord } from '../db/feed-db';
import { loadPapersChangedSince, loadRevision } from '../db/papers';
import { commitSegments, loadSegments, type StoredSegments } from '../db/segments';
import { buildSegment } from '../kin/build-segment';
import { mergeSegments } from '../kin/merge-segments';
import { Segment } from '../kin/segment';

/** Papers a step: some 50 ms of building. */
const STEP_PAPERS = 150;
/** So many segments of like size become one. */
const MERGE_AT = 6;

export async function indexPapers(): Promise<void> {
  while (await indexStep());
  await mergeOnce();
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
  await commitSegments({ add: papers.length > 0 ? [segmentOf(papers)] : [], remove: [], deleted: replaced, revision });
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

function segmentOf(records: readonly PaperRecord[]) {
  return { blob: new Blob([buildSegment(records.map(({ paper }) => paper))]), documents: records.length, deleted: [] };
}

/** Where older copies of these papers stand: key → all deleted documents of that segment, for segments that change. */
async function findDocuments(stored: StoredSegments, ids: ReadonlySet<string>): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  for (const record of stored.records) {
    const segment = Segment.open(await record.blob.arrayBuffer(), record.deleted);
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
  if (ids.length === 0) return;
  const stored = await loadSegments();
  const deleted = await findDocuments(stored, new Set(ids));
  await commitSegments({ add: [], remove: [], deleted, revision: stored.revision });
}

async function mergeOnce(): Promise<void> {
  const stored = await loadSegments();
  const like = likeSized(stored);
  if (!like) return;
  const segments: Segment[] = [];
  for (const { blob, deleted } of like) {
    const segment = Segment.open(await blob.arrayBuffer(), deleted);
    // A damaged one is the reader's to find and have rebuilt; merging would hide it.
    if (!segment) return;
    segments.push(segment);
  }
  const blob = new Blob([mergeSegments(segments)]);
  const documents = segments.reduce((sum, segment) => sum + segment.documents - segment.deleted.size, 0);
  await commitSegments({
    add: documents > 0 ? [{ blob, documents, deleted: [] }] : [],
    remove: like.map(({ key }) => key),
    deleted: new Map(),
    revision: stored.revision,
  });
}

function likeSized({ records }: StoredSegments): StoredSegments['records'] | undefined {
  const bySize = Map.groupBy(records, ({ documents }) =>
    Math.floor(Math.log(Math.max(1, documents)) / Math.log(MERGE_AT)),
  );
  return [...bySize.values()].find((group) => group.length >= MERGE_AT);
}
