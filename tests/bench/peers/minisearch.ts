// MiniSearch as its README shows it: the yardstick of the cold start.
import MiniSearch, { type Options } from 'minisearch';
import { anyPeer, bytesOf, type Doc, FIELDS } from './peer';

const OPTIONS: Options<Doc> = { fields: [...FIELDS] };

export default anyPeer<MiniSearch<Doc>>({
  name: 'minisearch',
  slow: false,
  async build(docs) {
    const index = new MiniSearch<Doc>(OPTIONS);
    index.addAll(docs);
    return index;
  },
  async add(index, day) {
    index.addAll(day);
    return index;
  },
  save: async (index) => bytesOf(JSON.stringify(index)),
  load: async (stored) => MiniSearch.loadJSON<Doc>(await stored.text(), OPTIONS),
  related: async (index, text, limit) => ids(index.search(text), limit),
  type: async (index, query, limit) => ids(index.search(query, { prefix: true, fuzzy: 0.2 }), limit),
});

function ids(results: readonly { id: unknown }[], limit: number): string[] {
  return results.slice(0, limit).map(({ id }) => String(id));
}
