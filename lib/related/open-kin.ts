// The kin index in memory: read once from disk as typed arrays, again when it changed. Damaged segments are left out, so that
// answers go on from the rest; who indexes is told, and builds them again from the papers.
import { loadSegments, segmentsState } from '../db/segments';
import { type Collection, collect } from '../kin/score';
import { Segment } from '../kin/segment';

let damaged = false;

/** Whether damage was met since this was last asked. */
export function takeDamage(): boolean {
  const was = damaged;
  damaged = false;
  return was;
}

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
  for (const record of records) {
    const segment = Segment.open(await record.blob.arrayBuffer(), record.deleted);
    if (segment) segments.push(segment);
    else damaged = true;
  }
  return collect(segments);
}
