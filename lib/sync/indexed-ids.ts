// Which papers the stored segments hold, and where.
import { readWhole, type Sealed } from '../db/sealed';
import { loadSearchPart, type StoredSegment } from '../db/segments';
import { allIds, docsOf, type Ids } from '../kin/ids';
import { readIds } from '../kin/read-ids';
import { idsPart } from '../search/search-part';

/** From whichever part is a segment; null when none is. Not checked for flipped bits: that would take fifty times the bytes. */
async function idsOf({ key, kin }: StoredSegment): Promise<Ids | null> {
  const ids = await readIds(kin.blob);
  const search = ids ? undefined : await loadSearchPart(key);
  return search ? readIds(idsPart(search.blob)) : ids;
}

/** Ids by document, from a part that is known to be whole; null when none is. */
export async function wholeIdsOf({ key, kin }: StoredSegment): Promise<string[] | null> {
  const ids = await wholeIds(key, kin);
  return ids && allIds(ids);
}

async function wholeIds(key: number, kin: Sealed): Promise<Ids | null> {
  if (await readWhole(kin)) return readIds(kin.blob);
  const search = await loadSearchPart(key);
  return search && (await readWhole(search)) ? readIds(idsPart(search.blob)) : null;
}

/** Where these papers stand and are not deleted yet: key → all deleted documents of that segment, for segments that change. */
export async function withDeleted(
  records: readonly StoredSegment[],
  ids: ReadonlySet<string>,
): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  for (const record of records) {
    const held = await idsOf(record);
    const deleted = new Set([...record.deleted, ...(held ? docsOf(held, ids) : [])]);
    if (deleted.size > record.deleted.length) found.set(record.key, [...deleted]);
  }
  return found;
}

/** Papers that can be found, and in how many places: one, but for an index that was damaged. */
export async function indexedIds(records: readonly StoredSegment[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const record of records) {
    const deleted = new Set(record.deleted);
    const held = await idsOf(record);
    for (const [doc, id] of (held ? allIds(held) : []).entries())
      if (!deleted.has(doc)) found.set(id, (found.get(id) ?? 0) + 1);
  }
  return found;
}
