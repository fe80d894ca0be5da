// What is stored of a segment, made from papers or from other segments, in slices.
import type { DensePart, SegmentRecord } from '../db/feed-db';
import type { Paper } from '../domain/paper';
import { buildSliced } from '../kin/build-segment';
import { mergeSegments } from '../kin/merge-segments';
import { Segment } from '../kin/segment';
import { buildSearchPart, mergeSearchParts, openSearchPart, type SearchPart } from '../search/search-part';
import { runSliced } from '../util/run-sliced';

export type NewSegment = Omit<SegmentRecord, 'key'>;

export async function buildRecord(papers: readonly Paper[]): Promise<NewSegment> {
  const kin = await runSliced(buildSliced(papers));
  const search = await runSliced(buildSearchPart(papers));
  return { documents: papers.length, deleted: [], kin: new Blob([kin]), search: new Blob([search]) };
}

/** Null when nothing is left of them, undefined when one cannot be read: merging would hide that it is damaged. */
export async function mergeRecords(records: readonly SegmentRecord[]): Promise<NewSegment | null | undefined> {
  const documents = records.reduce((sum, record) => sum + record.documents - record.deleted.length, 0);
  if (documents === 0) return null;
  const kin = await mergedKin(records);
  const search = kin && (await mergedSearch(records));
  if (!kin || !search) return undefined;
  const dense = await mergedDense(records);
  return { documents, deleted: [], kin, search, ...(dense && { dense }) };
}

/** Whether its parts can be read, all but the vectors. */
export async function isReadable(record: SegmentRecord): Promise<boolean> {
  return (await openKinPart(record)) !== null && (await openSearch(record)) !== null;
}

export async function openKinPart({ kin, deleted }: SegmentRecord): Promise<Segment | null> {
  return Segment.open(await kin.arrayBuffer(), deleted);
}

async function openSearch({ search, deleted }: SegmentRecord): Promise<SearchPart | null> {
  return search ? openSearchPart(await search.arrayBuffer(), new Set(deleted)) : null;
}

/** One part after the other, so that the bytes of one can go before those of the next come. */
async function mergedKin(records: readonly SegmentRecord[]): Promise<Blob | null> {
  const segments = await openAll(records, openKinPart);
  return segments && new Blob([await runSliced(mergeSegments(segments))]);
}

async function mergedSearch(records: readonly SegmentRecord[]): Promise<Blob | null> {
  const parts = await openAll(records, openSearch);
  return parts && new Blob([await runSliced(mergeSearchParts(parts))]);
}

async function openAll<T>(
  records: readonly SegmentRecord[],
  open: (record: SegmentRecord) => Promise<T | null>,
): Promise<T[] | null> {
  const opened: T[] = [];
  for (const record of records) {
    const part = await open(record);
    if (!part) return null;
    opened.push(part);
  }
  return opened;
}

/** Kept when all have vectors of one model and one length; else they are made anew by whoever makes them. */
async function mergedDense(records: readonly SegmentRecord[]): Promise<DensePart | undefined> {
  const model = records[0]?.dense?.model;
  const rows: Blob[] = [];
  let size = -1;
  for (const { dense, documents, deleted } of records) {
    if (!dense || dense.model !== model || documents === 0) return undefined;
    const bytes = dense.blob.size / documents;
    if (!Number.isInteger(bytes) || (size >= 0 && bytes !== size)) return undefined;
    size = bytes;
    rows.push(...keptRows(dense.blob, bytes, documents, deleted));
  }
  return model === undefined ? undefined : { model, blob: new Blob([await new Blob(rows).arrayBuffer()]) };
}

/** The stretches of a Blob between deleted rows. */
function keptRows(blob: Blob, bytes: number, documents: number, deleted: readonly number[]): Blob[] {
  const rows: Blob[] = [];
  let from = 0;
  for (const gone of [...new Set(deleted), documents].sort((a, b) => a - b)) {
    if (gone > from) rows.push(blob.slice(from * bytes, gone * bytes));
    from = gone + 1;
  }
  return rows;
}
