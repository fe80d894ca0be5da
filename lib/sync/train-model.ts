// Learns the feed's own words in the background (LSA), a step at a time: what a step found is stored, so that a worker that dies goes
// on where it was. Answers go on from what was learned before, or from the terms alone.
import { dropTraining, loadModel, loadTraining, saveTraining, type TrainingState } from '../db/model';
import { countPapersChangedSince } from '../db/papers';
import { seal } from '../db/sealed';
import { commitModel, type DensePart, loadSegments, type StoredSegments } from '../db/segments';
import { openModel } from '../kin/dense/dense-model';
import { finishModel, isEnough } from '../kin/dense/finish-training';
import { DIMENSIONS, POWER_STEPS, powerStep, startBasis, WIDTH } from '../kin/dense/lsa';
import { chooseVocabulary, type SparseMatrix, sampleMatrix } from '../kin/dense/training-matrix';
import type { Segment } from '../kin/segment';
import { runSliced } from '../util/run-sliced';
import { inTurn } from './in-turn';
import { densePart, openKinPart } from './segment-record';

/** Fewer papers have too little to teach. */
const DOCUMENTS_MIN = 500;
/** A feed that has grown or shrunk by so much is learned anew. */
const GROWTH_MIN = 1.3;
/** So is one of whose papers this share came or changed since: old ones go as new ones come. */
const CHANGED_MIN = 0.3;
/** Shorter than others': a training takes seconds, and answers come in between. */
const SLICE_MS = 8;

/** Trains when it is time to, or goes on with a training that was cut off. */
export async function trainIfDue(): Promise<void> {
  const stored = await loadSegments();
  if (await isDue(stored)) await train(stored);
}

/** Whether there is anything to do for `trainIfDue`. */
export async function isTrainingDue(): Promise<boolean> {
  return isDue(await loadSegments());
}

function countIn({ records }: StoredSegments): number {
  return records.reduce((sum, { documents, deleted }) => sum + documents - deleted.length, 0);
}

async function isDue(stored: StoredSegments): Promise<boolean> {
  const documents = countIn(stored);
  if (documents < DOCUMENTS_MIN) return false;
  const model = await loadModel();
  return !model || isOutgrown(model, documents);
}

/** What was learned of the feed as it was says too little of it now. */
async function isOutgrown(learned: { documents: number; revision: number }, documents: number): Promise<boolean> {
  if (documents >= learned.documents * GROWTH_MIN || documents * GROWTH_MIN <= learned.documents) return true;
  return (await countPapersChangedSince(learned.revision)) >= documents * CHANGED_MIN;
}

async function train(stored: StoredSegments): Promise<void> {
  const { records } = stored;
  const segments = (await Promise.all(records.map(openKinPart))).filter((segment) => segment !== null);
  let state = (await begunTraining(countIn(stored))) ?? (await begin(segments, stored));
  const vocabulary = { terms: state.terms, weights: state.weights };
  const matrix = await runSliced(sampleMatrix(segments, vocabulary), SLICE_MS);
  if (!isEnough(matrix)) return dropTraining();
  while (state.steps < POWER_STEPS) {
    state = await step(state, matrix);
    await saveTraining(state);
  }
  const bytes = await runSliced(finishModel(matrix, state.basis, vocabulary), SLICE_MS);
  await inTurn(() => install(bytes, state));
}

/** One that an older version began, of another size, is of no use, nor is one that knows little of what the feed is by now. */
async function begunTraining(documents: number): Promise<TrainingState | undefined> {
  const state = await loadTraining();
  if (state?.dimensions !== DIMENSIONS || state.basis.length !== state.terms.length * WIDTH) return undefined;
  return (await isOutgrown(state, documents)) ? undefined : state;
}

async function begin(segments: readonly Segment[], stored: StoredSegments): Promise<TrainingState> {
  const vocabulary = await runSliced(chooseVocabulary(segments), SLICE_MS);
  const basis = await runSliced(startBasis(vocabulary.terms.length), SLICE_MS);
  const { revision } = stored;
  return { ...vocabulary, documents: countIn(stored), revision, dimensions: DIMENSIONS, basis, steps: 0 };
}

async function step(state: TrainingState, matrix: SparseMatrix): Promise<TrainingState> {
  const basis = await runSliced(powerStep(matrix, state.basis), SLICE_MS);
  return { ...state, basis, steps: state.steps + 1 };
}

/** Every segment that is there by now gets its vectors, and all of it becomes valid at once. */
async function install(bytes: ArrayBuffer, { documents, revision }: TrainingState): Promise<void> {
  const name = crypto.randomUUID();
  const model = openModel(bytes, name);
  if (!model) throw new Error('A model that was just trained cannot be read.');
  const dense = new Map<number, DensePart>();
  for (const record of (await loadSegments()).records) {
    const segment = await openKinPart(record);
    if (segment) dense.set(record.key, await densePart(model, segment));
  }
  const sealed = await runSliced(seal(bytes), SLICE_MS);
  await commitModel({ name, documents, revision, ...sealed }, dense);
}
