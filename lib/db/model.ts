// What was learned of the feed, and the training that goes on.

import { sumOf } from './checksum/checksum';
import { type ModelRecord, openFeedDb, type TrainingRecord } from './feed-db';

export type TrainingState = Omit<TrainingRecord, 'sum'>;

export async function loadModel(): Promise<ModelRecord | undefined> {
  return (await openFeedDb()).get('model', 'trained');
}

/** Damaged beyond use: without one, papers are compared by their terms alone until the next training is done. */
export async function dropModel(): Promise<void> {
  await (await openFeedDb()).delete('model', 'trained');
}

/** Undefined when there is none, or when it is not what was saved. */
export async function loadTraining(): Promise<TrainingRecord | undefined> {
  const state = await (await openFeedDb()).get('training', 'state');
  return state && state.sum === sumOfState(state) ? state : undefined;
}

export async function saveTraining(state: TrainingState): Promise<void> {
  await (await openFeedDb()).put('training', { ...state, sum: sumOfState(state) }, 'state');
}

function sumOfState({ weights, basis }: TrainingState): string {
  return [weights, basis].map(({ buffer }) => sumOf(buffer as ArrayBuffer)).join();
}

export async function dropTraining(): Promise<void> {
  await (await openFeedDb()).delete('training', 'state');
}
