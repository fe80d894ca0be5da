// The as-you-type index in memory.
import { partReader } from '../db/part-reader';
import { readWhole } from '../db/sealed';
import { openSearchPart } from './search-part';
import { SearchView } from './search-view';

export const openSearch = partReader({
  // Looked at only when it is known to be whole: damaged words could be looked for without an end.
  async open({ search, deleted }) {
    const bytes = search ? await readWhole(search) : null;
    const part = bytes && openSearchPart(bytes, new Set(deleted));
    return part && { part, damaged: Promise.resolve([]) };
  },
  withDeleted: ({ fields, documents }, deleted) => ({
    fields: fields.map((field) => field.withDeleted(deleted)),
    documents,
    deleted,
  }),
  combine: (parts) => new SearchView(parts),
});
