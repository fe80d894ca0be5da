// Which papers the stored segments hold, and where.
import type { StoredSegment } from '../db/segments';
import { readIds } from '../kin/read-ids';
import { idsPart } from '../search/search-part';

/** Ids by document, from whichever part can be read; null when none can. */
export async function idsOf({ kin, search }: StoredSegment): Promise<string[] | null> {
  return (await readIds(kin.blob)) ?? (search ? await readIds(idsPart(search.blob)) : null);
}

/** Where these papers stand and are not deleted yet: key → all deleted documents of that segment, for segments that change. */
export async function withDeleted(
  records: readonly StoredSegment[],
  ids: ReadonlySet<string>,
): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  for (const record of records) {
    const deleted = new Set(record.deleted);
    const before = deleted.size;
    (await idsOf(record))?.forEach((id, doc) => {
      if (ids.has(id)) deleted.add(doc);
    });
    if (deleted.size > before) found.set(record.key, [...deleted]);
  }
  return found;
}

/** Ids of all papers that can be found. */
export async function indexedIds(records: readonly StoredSegment[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const record of records) {
    const deleted = new Set(record.deleted);
    (await idsOf(record))?.forEach((id, doc) => {
      if (!deleted.has(doc)) found.add(id);
    });
  }
  return found;
}
