// Brings the index up to the feed's revision in steps that can each be the last: a killed worker loses one step at most and the
// next goes on where the stored revision says.
import { noteDamage } from '../db/damage';
import type { PaperRecord } from '../db/feed-db';
import { loadPapersChangedSince, loadRevision } from '../db/papers';
import { noteRepair } from '../db/repair';
import { commitSegments, loadSegments } from '../db/segments';
import { inTurn } from './in-turn';
import { withDeleted } from './indexed-ids';
import { mendDense } from './mend-dense';
import { dropDocuments, mendSegments, reconcile } from './mend-index';
import { segmentsToMerge } from './merge-policy';
import { buildRecord, mergeRecords } from './segment-record';

/** Papers a step: a second of building, in slices. Half as many again made the longest of them half as long again, with a hundred thousand papers. */
const STEP_PAPERS = 1_000;

export function indexPapers(): Promise<void> {
  return inTurn(async () => {
    while (await indexStep());
    await reconcile();
    while (await mergeStep());
  });
}

/** Builds again from the papers what cannot be read. A worker that dies meanwhile leaves word: see `isRepairDue`. */
export function repairIndex(): Promise<void> {
  return inTurn(async () => {
    await noteRepair(true);
    await mendSegments();
    while (await mergeStep());
    await mendDense();
    await noteRepair(false);
  });
}

/** Takes papers out of the index that left the feed. */
export async function dropFromIndex(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await inTurn(() => dropDocuments(new Set(ids)));
}

/** False when the index has all that the feed has. */
async function indexStep(): Promise<boolean> {
  const target = await loadRevision();
  const { records, revision: reached } = await loadSegments();
  if (reached >= target) return false;
  const changed = await loadPapersChangedSince(reached, STEP_PAPERS);
  const { step, revision } = wholeRevisions(changed, target);
  const isWhole = step.length < changed.length || changed.length < STEP_PAPERS;
  const papers = isWhole ? step : await allOf(reached, revision);
  const deleted = await withDeleted(records, new Set(papers.map(({ id }) => id)));
  const add = papers.length > 0 ? [await buildRecord(papers.map(({ paper }) => paper))] : [];
  await commitSegments({ add, remove: [], deleted, revision });
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

/** False when there is nothing to merge. Old segments go in the transaction that brings the new one. */
async function mergeStep(): Promise<boolean> {
  const { records, revision } = await loadSegments();
  const chosen = segmentsToMerge(records);
  if (chosen.length === 0) return false;
  const merged = await mergeRecords(chosen);
  if (merged === undefined) {
    noteDamage();
    return false;
  }
  const remove = chosen.map(({ key }) => key);
  await commitSegments({ add: merged ? [merged] : [], remove, deleted: new Map(), revision });
  return true;
}
