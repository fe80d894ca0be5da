// A note that the index is being built again, for the worker that comes after one that died meanwhile: by then the damaged parts may be
// gone, and what is missing shows nowhere.
import { openFeedDb, REPAIR } from './feed-db';

export async function noteRepair(isGoingOn: boolean): Promise<void> {
  const db = await openFeedDb();
  await (isGoingOn ? db.put('meta', 1, REPAIR) : db.delete('meta', REPAIR));
}

export async function isRepairDue(): Promise<boolean> {
  return (await (await openFeedDb()).get('meta', REPAIR)) !== undefined;
}
