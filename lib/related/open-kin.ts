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

const openParts = partReader<Part, View>({
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
  combine: (parts) => ({ collection: collect(parts.map(({ segment }) => segment)), parts }),
});

let latest: { readonly state: string; readonly model: Promise<DenseModel | null> } | null = null;

/** The index as it is stored now. */
export async function openKin(): Promise<KinIndex> {
  const [{ collection, parts }, model] = await Promise.all([openParts(), openTrained()]);
  return { collection, model, rows: parts.map((part) => (part.model === model?.name ? part.rows : null)) };
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
  const record = await loadModel();
  if (!record) return null;
  const model = await openWhole(record, (bytes) => openModel(bytes, record.name));
  if (!model) noteDamage();
  return model;
}
