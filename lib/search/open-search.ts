// The as-you-type index in memory.
import { partReader } from '../db/part-reader';
import { openSearchPart } from './search-part';
import { SearchView } from './search-view';

export const openSearch = partReader({
  open: async ({ search, deleted }) => (search ? openSearchPart(await search.arrayBuffer(), new Set(deleted)) : null),
  withDeleted: ({ fields, documents }, deleted) => ({
    fields: fields.map((field) => field.withDeleted(deleted)),
    documents,
    deleted,
  }),
  combine: (parts) => new SearchView(parts),
});
