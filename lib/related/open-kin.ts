// The related-papers index, read from disk: segments and their vectors, and the model that tells what the vectors mean.
import { noteDamage } from '../db/damage';
import { loadModel } from '../db/model';
import { partReader, type Reading } from '../db/part-reader';
import { unseal } from '../db/sealed';
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
  async open({ kin, dense, deleted }, damaged) {
    const [own, vectors] = await Promise.all([unseal(kin), dense && !damaged.has('dense') ? unseal(dense) : undefined]);
    const segment = damaged.has('kin') ? null : Segment.open(own.bytes, deleted);
    if (!segment) return null;
    const rows = vectors ? openRows(vectors.bytes) : null;
    const fits = rows?.documents === segment.documents;
    if (vectors && !fits) noteDamage();
    const wholeness = Promise.all([own.whole, !fits || vectors?.whole]);
    return {
      part: { segment, rows: fits ? rows : null, model: dense?.model ?? '' },
      damaged: wholeness.then(([lexical, vectorial]) => [...(lexical ? [] : ['kin']), ...(vectorial ? [] : ['dense'])]),
    };
  },
  withDeleted: ({ segment, ...part }, deleted) => ({ ...part, segment: segment.withDeleted(deleted) }),
  stamp: ({ dense }) => dense?.id ?? '',
  combine: (parts) => ({ collection: collect(parts.map(({ segment }) => segment)), parts }),
});

interface Trained {
  readonly model: DenseModel | null;
  readonly whole: Promise<boolean>;
}

const NOTHING_TRAINED: Trained = { model: null, whole: Promise.resolve(true) };

let latest: { readonly state: string; trained: Promise<Trained> } | null = null;

/** The index as it is stored now, for `answerWhole`. */
export async function openKin(): Promise<Reading<KinIndex>> {
  const [parts, { model, whole }] = await Promise.all([openParts(), openTrained()]);
  const { collection, parts: opened } = parts.view;
  const rows = opened.map((part) => (part.model === model?.name ? part.rows : null));
  return {
    view: { collection, model, rows },
    whole: Promise.all([parts.whole, whole]).then((each) => each.every(Boolean)),
  };
}

async function openTrained(): Promise<Trained> {
  const { openings, changes } = await segmentsState();
  const state = `${openings} ${changes}`;
  if (latest?.state === state) return latest.trained;
  const mine = { state, trained: readTrained().then(checked) };
  latest = mine;
  mine.trained.catch(() => {
    latest = null;
  });
  return mine.trained;

  function checked({ model, whole }: Trained): Trained {
    return { model, whole: whole.then((is) => is || goWithout()) };
  }

  /** From the next reading on. */
  function goWithout(): false {
    noteDamage();
    mine.trained = Promise.resolve(NOTHING_TRAINED);
    return false;
  }
}

async function readTrained(): Promise<Trained> {
  const record = await loadModel();
  if (!record) return NOTHING_TRAINED;
  const { bytes, whole } = await unseal(record);
  const model = openModel(bytes, record.name);
  if (!model) noteDamage();
  return model ? { model, whole } : NOTHING_TRAINED;
}
