// Vectors that are missing, damaged or of another training are made anew from the postings; a model that cannot be read makes room for
// the next training.
import { dropModel, loadModel } from '../db/model';
import { openWhole } from '../db/sealed';
import { type DensePart, loadSegments, type StoredSegment, saveDense } from '../db/segments';
import { type DenseModel, openModel } from '../kin/dense/dense-model';
import { openRows } from '../kin/dense/dense-rows';
import { densePart, openKinPart } from './segment-record';

/** To be called in turn, when the segments themselves are whole. */
export async function mendDense(): Promise<void> {
  const record = await loadModel();
  if (!record) return;
  const model = await openWhole(record, (bytes) => openModel(bytes, record.name));
  if (!model) {
    console.warn('Paperkin: what was learned of the feed cannot be read and is learned again.');
    return dropModel();
  }
  for (const stored of (await loadSegments()).records) {
    const segment = (await hasVectors(stored, model)) ? null : await openKinPart(stored);
    if (segment) await saveDense(new Map<number, DensePart>([[stored.key, await densePart(model, segment)]]));
  }
}

async function hasVectors({ dense, documents }: StoredSegment, { name }: DenseModel): Promise<boolean> {
  return dense?.model === name && (await openWhole(dense, openRows))?.documents === documents;
}
