// The as-you-type index in memory.
import { partReader } from '../db/part-reader';
import { openWhole } from '../db/sealed';
import { loadSearchPart } from '../db/segments';
import { openSearchPart } from './search-part';
import { SearchView } from './search-view';

export const { open: openSearch } = partReader({
  open: async ({ key, deleted }) =>
    openWhole(await loadSearchPart(key), (bytes) => openSearchPart(bytes, new Set(deleted))),
  withDeleted: ({ fields, documents }, deleted) => ({
    fields: fields.map((field) => field.withDeleted(deleted)),
    documents,
    deleted,
  }),
  combine: (parts) => new SearchView(parts),
});
