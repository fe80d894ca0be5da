// The as-you-type index on disk, with the feed's revision that it holds.
import { openFeedDb, type SearchRecord } from './feed-db';

const KEY = 'minisearch';

export async function loadSearchRecord(): Promise<SearchRecord | undefined> {
  return (await openFeedDb()).get('search', KEY);
}

export async function saveSearchRecord(record: SearchRecord): Promise<void> {
  await (await openFeedDb()).put('search', record, KEY);
}
