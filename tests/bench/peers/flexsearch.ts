// FlexSearch's Document index. It has neither BM25 nor fuzzy matching; `suggest` lets a document miss some of the words.
import { Document } from 'flexsearch';
import { anyPeer, bytesOf, type Doc, FIELDS } from './peer';

type Index = Document;
type Part = readonly [key: string, data: string];

export default anyPeer<Index>({
  name: 'flexsearch',
  slow: false,
  note: 'no BM25, no fuzzy matching',
  async build(docs) {
    const index = open();
    addAll(index, docs);
    return index;
  },
  async add(index, day) {
    addAll(index, day);
    return index;
  },
  async save(index) {
    const parts: Part[] = [];
    await index.export((key: string, data: string | null | undefined) => {
      if (data) parts.push([key, data]);
    });
    return bytesOf(JSON.stringify(parts));
  },
  async load(stored) {
    const index = open();
    for (const [key, data] of JSON.parse(await stored.text()) as Part[]) index.import(key, data);
    return index;
  },
  related: async (index, text, limit) => search(index, text, limit),
  type: async (index, query, limit) => search(index, query, limit),
});

function open(): Index {
  return new Document({ document: { id: 'id', index: [...FIELDS] }, tokenize: 'forward' });
}

function addAll(index: Index, docs: readonly Doc[]): void {
  for (const doc of docs) index.add({ ...doc });
}

/** One list a field comes back: the best of each in turn. */
function search(index: Index, query: string, limit: number): string[] {
  const fields = index.search(query, { suggest: true, limit }).map(({ result }) => result.map(String));
  const inTurn = Array.from({ length: limit }, (_, rank) => fields.flatMap((ids) => ids[rank] ?? []));
  return [...new Set(inTurn.flat())].slice(0, limit);
}
