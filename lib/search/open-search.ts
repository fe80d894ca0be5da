// The as-you-type index in memory.
import { partReader } from '../db/part-reader';
import { openWhole } from '../db/sealed';
import { openSearchPart } from './search-part';
import { SearchView } from './search-view';

export const openSearch = partReader({
  open: ({ search, deleted }) => openWhole(search, (bytes) => openSearchPart(bytes, new Set(deleted))),
  withDeleted: ({ fields, documents }, deleted) => ({
    fields: fields.map((field) => field.withDeleted(deleted)),
    documents,
    deleted,
  }),
  combine: (parts) => new SearchView(parts),
});
