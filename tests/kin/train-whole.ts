// The training in one go, for feeds in memory; the worker takes the same steps one at a time (lib/sync/train-model.ts) and keeps what lies
// between them.
import { finishModel, isEnough } from '../../lib/kin/dense/finish-training';
import { POWER_STEPS, powerStep, startBasis } from '../../lib/kin/dense/lsa';
import { chooseVocabulary, sampleMatrix } from '../../lib/kin/dense/training-matrix';
import type { Segment } from '../../lib/kin/segment';
import type { Sliced } from '../../lib/util/run-sliced';

/** The model's bytes; null when there is too little to learn from. */
export function* trainWhole(segments: readonly Segment[]): Sliced<ArrayBuffer | null> {
  const vocabulary = yield* chooseVocabulary(segments);
  const matrix = yield* sampleMatrix(segments, vocabulary);
  if (!isEnough(matrix)) return null;
  let basis = yield* startBasis(matrix.columns);
  for (let step = 0; step < POWER_STEPS; step++) basis = yield* powerStep(matrix, basis);
  return yield* finishModel(matrix, basis, vocabulary);
}
