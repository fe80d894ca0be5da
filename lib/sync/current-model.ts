// The trained model for whoever adds to the index; opened again only when another has taken its place.
import { noteDamage } from '../db/damage';
import { loadModel } from '../db/model';
import { openWhole } from '../db/sealed';
import { type DenseModel, openModel } from '../kin/dense/dense-model';

let opened: DenseModel | null = null;
/** The damaged one that was told of. */
let told = '';

/** Null before the first training, and when what is stored is damaged. */
export async function currentModel(): Promise<DenseModel | null> {
  const record = await loadModel();
  if (opened?.name === record?.name) return opened;
  opened = record ? await openWhole(record, (bytes) => openModel(bytes, record.name)) : null;
  if (record && !opened && record.name !== told) {
    told = record.name;
    noteDamage();
  }
  return opened;
}
