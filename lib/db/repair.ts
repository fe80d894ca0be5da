// A note that the index is being built again, for the worker that comes after one that died meanwhile: by then the damaged parts may be
// gone, and what is missing shows nowhere.
import { openFeedDb } from './feed-db';

const KEY = 'repair';

export async function noteRepair(isGoingOn: boolean): Promise<void> {
  const db = await openFeedDb();
  await (isGoingOn ? db.put('meta', 1, KEY) : db.delete('meta', KEY));
}

export async function isRepairDue(): Promise<boolean> {
  return (await (await openFeedDb()).get('meta', KEY)) !== undefined;
}
