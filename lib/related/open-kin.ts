// The kin index in memory: read once from disk as typed arrays, again when it changed. Damaged segments are left out and
// dropped, with the revision set back, so that indexing builds them again from the papers while answers go on from the rest.
import { commitSegments, loadSegments, segmentsState } from '../db/segments';
import { type Collection, collect } from '../kin/score';
import { Segment } from '../kin/segment';

let cached: { state: string; collection: Promise<Collection> } | null = null;

export function openKin(): Promise<Collection> {
  const state = segmentsState();
  if (cached?.state !== state) {
    const collection = readCollection();
    cached = { state, collection };
    collection.catch(() => {
      cached = null;
    });
  }
  return cached.collection;
}

async function readCollection(): Promise<Collection> {
  const { records } = await loadSegments();
  const segments: Segment[] = [];
  const damaged: number[] = [];
  for (const record of records) {
    const segment = Segment.open(await record.blob.arrayBuffer(), record.deleted);
    if (segment) segments.push(segment);
    else damaged.push(record.key);
  }
  if (damaged.length > 0) {
    console.warn(`Paperkin: ${damaged.length} damaged part(s) of the index dropped; they are built again.`);
    await commitSegments({ add: [], remove: damaged, deleted: new Map(), revision: 0 });
  }
  return collect(segments);
}
