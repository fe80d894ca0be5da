// The related-papers index, read from disk: segments and their vectors, and the model that tells what the vectors mean.
import { noteDamage } from '../db/damage';
import { loadModel } from '../db/model';
import { partReader } from '../db/part-reader';
import { openWhole, readJoined } from '../db/sealed';
import { segmentsState } from '../db/segments';
import { type Collection, collect } from '../kin/collection';
import { type DenseModel, openModel } from '../kin/dense/dense-model';
import { type DenseRows, openRows } from '../kin/dense/dense-rows';
import { Segment } from '../kin/segment';
import type { KinIndex } from './kin-index';

interface Part {
  readonly segment: Segment;
  readonly rows: DenseRows | null;
  /** The model that the rows are of. */
  readonly model: string;
}

interface View {
  readonly collection: Collection;
  readonly parts: readonly Part[];
}

const parts = partReader<Part, View>({
  async open({ joined, pieces, dense, deleted }) {
    const [postings, vectors] = await readJoined(joined, pieces);
    const segment = postings && Segment.openPart(postings.buffer, postings.from, postings.size, new Set(deleted));
    const rows = vectors && openRows(vectors.buffer, vectors.from, vectors.size);
    if (dense && rows?.documents !== segment?.documents) noteDamage();
    if (!segment) return null;
    return { segment, rows: rows?.documents === segment.documents ? rows : null, model: dense?.model ?? '' };
  },
  withDeleted: ({ segment, ...part }, deleted) => ({ ...part, segment: segment.withDeleted(deleted) }),
  stamp: ({ dense }) => dense?.id ?? '',
  combine: (read) => ({ collection: collect(read.map(({ segment }) => segment)), parts: read }),
});

let loadingModel: Promise<unknown> = Promise.resolve();
let latest: { readonly state: string; readonly model: Promise<DenseModel | null> } | null = null;

/** Settles when the disk has been asked for all that the last `openKin` reads. What takes time is better begun then: it would hold that up. */
export async function kinAsked(): Promise<void> {
  await parts.asked();
  await loadingModel;
}

/** The index as it is stored now. */
export async function openKin(): Promise<KinIndex> {
  const [view, model] = await Promise.all([parts.open(), openTrained()]);
  return {
    collection: view.collection,
    model,
    rows: view.parts.map((part) => (part.model === model?.name ? part.rows : null)),
  };
}

async function openTrained(): Promise<DenseModel | null> {
  const { openings, changes } = await segmentsState();
  const state = `${openings} ${changes}`;
  if (latest?.state !== state) {
    const model = readTrained();
    latest = { state, model };
    model.catch(() => {
      latest = null;
    });
  }
  return latest.model;
}

async function readTrained(): Promise<DenseModel | null> {
  const loading = loadModel();
  loadingModel = loading.catch(() => {});
  const record = await loading;
  if (!record) return null;
  const model = await openWhole(record, (bytes) => openModel(bytes, record.name));
  if (!model) noteDamage();
  return model;
}
