// Orama with its default BM25. Insertion is in batches; what it saves is one plain object.
import { create, insertMultiple, load, save, search } from '@orama/orama';
import { anyPeer, bytesOf, type Doc } from './peer';

const SCHEMA = { title: 'string', abstract: 'string', authors: 'string', keywords: 'string' } as const;
const BATCH = 500;

const open = () => create({ schema: SCHEMA });
type Index = ReturnType<typeof open>;

export default anyPeer<Index>({
  name: 'orama',
  slow: true,
  async build(docs) {
    const index = open();
    await insertMultiple(index, copies(docs), BATCH);
    return index;
  },
  async add(index, day) {
    await insertMultiple(index, copies(day), BATCH);
    return index;
  },
  save: async (index) => bytesOf(JSON.stringify(save(index))),
  async load(stored) {
    const index = open();
    load(index, JSON.parse(await stored.text()));
    return index;
  },
  related: find,
  type: find,
});

/** Orama keeps the objects that it is given. */
function copies(docs: readonly Doc[]): Doc[] {
  return docs.map((doc) => ({ ...doc }));
}

/** Any of the words, each as a prefix: Orama's own ways. */
async function find(index: Index, term: string, limit: number): Promise<string[]> {
  return (await search(index, { term, limit, threshold: 1 })).hits.map(({ id }) => id);
}
