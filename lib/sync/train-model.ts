// Learns the feed's own words in the background (LSA), a step at a time: what a step found is stored, so that a worker that dies goes
// on where it was. Answers go on from what was learned before, or from the terms alone.
import type { DensePart, TrainingRecord } from '../db/feed-db';
import { dropTraining, loadModel, loadTraining, saveTraining } from '../db/model';
import { seal } from '../db/sealed';
import { commitModel, loadSegments, type StoredSegment } from '../db/segments';
import { openModel } from '../kin/dense/dense-model';
import { DIMENSIONS, POWER_STEPS, powerStep, startBasis } from '../kin/dense/lsa';
import { finishModel, isEnough } from '../kin/dense/train';
import { chooseVocabulary, type SparseMatrix, sampleMatrix } from '../kin/dense/training-matrix';
import type { Segment } from '../kin/segment';
import { runSliced } from '../util/run-sliced';
import { inTurn } from './in-turn';
import { densePart, openKinPart } from './segment-record';

/** Fewer papers have too little to teach. */
const DOCUMENTS_MIN = 500;
/** A feed that has grown or changed by so much is learned anew. */
const GROWTH_MIN = 1.3;
/** Shorter than others': a training takes seconds, and answers come in between. */
const SLICE_MS = 8;

/** Trains when it is time to, or goes on with a training that was cut off. */
export async function trainIfDue(): Promise<void> {
  const { records } = await loadSegments();
  const documents = countIn(records);
  if (await isDue(documents)) await train(records, documents);
}

/** Whether there is anything to do for `trainIfDue`. */
export async function isTrainingDue(): Promise<boolean> {
  return isDue(countIn((await loadSegments()).records));
}

function countIn(records: readonly StoredSegment[]): number {
  return records.reduce((sum, { documents, deleted }) => sum + documents - deleted.length, 0);
}

async function isDue(documents: number): Promise<boolean> {
  if (documents < DOCUMENTS_MIN) return false;
  const model = await loadModel();
  return !model || isOutgrown(model.documents, documents);
}

function isOutgrown(learned: number, documents: number): boolean {
  return documents >= learned * GROWTH_MIN || documents * GROWTH_MIN <= learned;
}

async function train(records: readonly StoredSegment[], documents: number): Promise<void> {
  const segments = (await Promise.all(records.map(openKinPart))).filter((segment) => segment !== null);
  let state = (await begunTraining(documents)) ?? (await begin(segments, documents));
  const vocabulary = { terms: state.terms, weights: state.weights };
  const matrix = await runSliced(sampleMatrix(segments, vocabulary), SLICE_MS);
  if (!isEnough(matrix)) return dropTraining();
  while (state.steps < POWER_STEPS) {
    state = await step(state, matrix);
    await saveTraining(state);
  }
  const bytes = await runSliced(finishModel(matrix, state.basis, vocabulary), SLICE_MS);
  await inTurn(() => install(bytes, state.documents));
}

/** One that an older version began, with other dimensions, is of no use, nor is one that knows little of what the feed is by now. */
async function begunTraining(documents: number): Promise<TrainingRecord | undefined> {
  const state = await loadTraining();
  return state?.dimensions === DIMENSIONS && !isOutgrown(state.documents, documents) ? state : undefined;
}

async function begin(segments: readonly Segment[], documents: number): Promise<TrainingRecord> {
  const vocabulary = await runSliced(chooseVocabulary(segments), SLICE_MS);
  const basis = await runSliced(startBasis(vocabulary.terms.length), SLICE_MS);
  return { ...vocabulary, documents, dimensions: DIMENSIONS, basis, steps: 0 };
}

async function step(state: TrainingRecord, matrix: SparseMatrix): Promise<TrainingRecord> {
  const basis = await runSliced(powerStep(matrix, state.basis), SLICE_MS);
  return { ...state, basis, steps: state.steps + 1 };
}

/** Every segment that is there by now gets its vectors, and all of it becomes valid at once. */
async function install(bytes: ArrayBuffer, documents: number): Promise<void> {
  const name = crypto.randomUUID();
  const model = openModel(bytes, name);
  if (!model) throw new Error('A model that was just trained cannot be read.');
  const dense = new Map<number, DensePart>();
  for (const record of (await loadSegments()).records) {
    const segment = await openKinPart(record);
    if (segment) dense.set(record.key, await densePart(model, segment));
  }
  await commitModel({ name, documents, ...seal(bytes) }, dense);
}
