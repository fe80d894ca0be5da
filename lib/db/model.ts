// What was learned of the feed, and the training that goes on.
import { type ModelRecord, openFeedDb, type TrainingRecord } from './feed-db';

export async function loadModel(): Promise<ModelRecord | undefined> {
  return (await openFeedDb()).get('model', 'trained');
}

/** Damaged beyond use: without one, papers are compared by their terms alone until the next training is done. */
export async function dropModel(): Promise<void> {
  await (await openFeedDb()).delete('model', 'trained');
}

export async function loadTraining(): Promise<TrainingRecord | undefined> {
  return (await openFeedDb()).get('training', 'state');
}

export async function saveTraining(state: TrainingRecord): Promise<void> {
  await (await openFeedDb()).put('training', state, 'state');
}

export async function dropTraining(): Promise<void> {
  await (await openFeedDb()).delete('training', 'state');
}
