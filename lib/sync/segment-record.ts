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
import { runSliced, type Sliced } from '../util/run-sliced';
import { currentModel } from './current-model';

export async function buildRecord(papers: readonly Paper[]): Promise<NewSegment> {
  const kin = await runSliced(written(buildSliced(papers)));
  const dense = await foldedIn(kin.bytes);
  const search = await runSliced(written(buildSearchPart(papers)));
  return {
    documents: papers.length,
    deleted: [],
    kin: kin.sealed,
    search: search.sealed,
    ...(dense && { dense }),
  };
}

/** Null when nothing is left of them, undefined when one cannot be read: merging would hide that it is damaged. */
export async function mergeRecords(records: readonly StoredSegment[]): Promise<NewSegment | null | undefined> {
  const documents = records.reduce((sum, record) => sum + record.documents - record.deleted.length, 0);
  if (documents === 0) return null;
  const kin = await mergedKin(records);
  const search = kin && (await mergedSearch(records));
  if (!kin || !search) return undefined;
  const dense = await mergedDense(records, kin.bytes);
  return { documents, deleted: [], kin: kin.sealed, search, ...(dense && { dense }) };
}

interface Written {
  readonly bytes: ArrayBuffer;
  readonly sealed: Sealed;
}

function* written(work: Sliced<ArrayBuffer>): Sliced<Written> {
  const bytes = yield* work;
  return { bytes, sealed: yield* seal(bytes) };
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
async function mergedKin(records: readonly StoredSegment[]): Promise<Written | null> {
  const segments = await openAll(records, openKinPart);
  return segments && runSliced(written(mergeSegments(segments)));
}

async function mergedSearch(records: readonly StoredSegment[]): Promise<Sealed | null> {
  const parts = await openAll(records, openSearch);
  return parts && (await runSliced(written(mergeSearchParts(parts)))).sealed;
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
  return partOf(model, mergeRows(parts));
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
  return partOf(model, foldInSegment(model, segment));
}

async function partOf({ name }: DenseModel, rows: Sliced<ArrayBuffer>): Promise<DensePart> {
  const { sealed } = await runSliced(written(rows));
  return { model: name, id: crypto.randomUUID(), ...sealed };
}
