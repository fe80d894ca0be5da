// What is stored of a segment, made from papers or from other segments, in slices.
import { openWhole, type Sealed, seal } from '../db/sealed';
import { type DensePart, loadSearchPart, type NewSegment, type StoredSegment } from '../db/segments';
import type { Paper } from '../domain/paper';
import { buildSliced } from '../kin/build-segment';
import type { DenseModel } from '../kin/dense/dense-model';
import { type DenseRows, mergeRows, openRows } from '../kin/dense/dense-rows';
import { foldInSegment } from '../kin/dense/fold-in';
import { mergeSegments } from '../kin/merge-segments';
import { Segment } from '../kin/segment';
import { buildSearchPart, mergeSearchParts, openSearchPart, type SearchPart } from '../search/search-part';
import { runSliced } from '../util/run-sliced';
import { currentModel } from './current-model';

export async function buildRecord(papers: readonly Paper[]): Promise<NewSegment> {
  const kin = await runSliced(buildSliced(papers));
  const dense = await foldedIn(kin);
  const search = await runSliced(buildSearchPart(papers));
  return {
    documents: papers.length,
    deleted: [],
    kin: seal(kin),
    search: seal(search),
    ...(dense && { dense }),
  };
}

/** Null when nothing is left of them, undefined when one cannot be read: merging would hide that it is damaged. */
export async function mergeRecords(records: readonly StoredSegment[]): Promise<NewSegment | null | undefined> {
  const documents = records.reduce((sum, record) => sum + record.documents - record.deleted.length, 0);
  if (documents === 0) return null;
  const kin = await mergedKin(records);
  // At once, so that it is not summed and copied in one turn with the others.
  const sealed = kin && seal(kin);
  const search = kin && (await mergedSearch(records));
  if (!sealed || !search) return undefined;
  const dense = await mergedDense(records, kin);
  return { documents, deleted: [], kin: sealed, search, ...(dense && { dense }) };
}

/** Whether its parts can be read, all but the vectors. */
export async function isReadable(record: StoredSegment): Promise<boolean> {
  return (await openKinPart(record)) !== null && (await openSearch(record)) !== null;
}

export function openKinPart({ kin, deleted }: StoredSegment): Promise<Segment | null> {
  return openWhole(kin, (bytes) => Segment.open(bytes, deleted));
}

async function openSearch({ key, deleted }: StoredSegment): Promise<SearchPart | null> {
  return openWhole(await loadSearchPart(key), (bytes) => openSearchPart(bytes, new Set(deleted)));
}

/** One part after the other, so that the bytes of one can go before those of the next come. */
async function mergedKin(records: readonly StoredSegment[]): Promise<ArrayBuffer | null> {
  const segments = await openAll(records, openKinPart);
  return segments && runSliced(mergeSegments(segments));
}

async function mergedSearch(records: readonly StoredSegment[]): Promise<Sealed | null> {
  const parts = await openAll(records, openSearch);
  return parts && seal(await runSliced(mergeSearchParts(parts)));
}

async function openAll<T>(
  records: readonly StoredSegment[],
  open: (record: StoredSegment) => Promise<T | null>,
): Promise<T[] | null> {
  const opened: T[] = [];
  for (const record of records) {
    const part = await open(record);
    if (!part) return null;
    opened.push(part);
  }
  return opened;
}

/** Kept where all have vectors of the model, else made anew from the postings. */
async function mergedDense(records: readonly StoredSegment[], kin: ArrayBuffer): Promise<DensePart | undefined> {
  const model = await currentModel();
  if (!model) return undefined;
  const parts: { rows: DenseRows; deleted: ReadonlySet<number> }[] = [];
  for (const { dense, documents, deleted } of records) {
    const rows = dense?.model === model.name ? await openWhole(dense, openRows) : null;
    if (rows?.documents !== documents) return foldIn(model, kin);
    parts.push({ rows, deleted: new Set(deleted) });
  }
  return partOf(model, await runSliced(mergeRows(parts)));
}

async function foldedIn(kin: ArrayBuffer): Promise<DensePart | undefined> {
  const model = await currentModel();
  return model ? foldIn(model, kin) : undefined;
}

async function foldIn(model: DenseModel, kin: ArrayBuffer): Promise<DensePart> {
  const segment = Segment.open(kin);
  if (!segment) throw new Error('A segment that was just written cannot be read.');
  return densePart(model, segment);
}

/** The vectors of a segment's documents, by the model. */
export async function densePart(model: DenseModel, segment: Segment): Promise<DensePart> {
  return partOf(model, await runSliced(foldInSegment(model, segment)));
}

function partOf({ name }: DenseModel, rows: ArrayBuffer): DensePart {
  return { model: name, id: crypto.randomUUID(), ...seal(rows) };
}
