// Lunr: its index cannot be changed, so that a day's papers mean a build from the start.
import lunr from 'lunr';
import { anyPeer, bytesOf, type Doc, FIELDS } from './peer';
import { distinctWords } from './words';

export default anyPeer<lunr.Index>({
  name: 'lunr',
  slow: true,
  note: 'built anew for a day’s papers',
  build: async (docs) => build(docs),
  add: async (_, __, all) => build(all),
  save: async (index) => bytesOf(JSON.stringify(index)),
  load: async (stored) => lunr.Index.load(JSON.parse(await stored.text())),
  related: async (index, text, limit) => ids(query(index, distinctWords(text), false), limit),
  type: async (index, text, limit) => ids(query(index, distinctWords(text), true), limit),
});

function build(docs: readonly Doc[]): lunr.Index {
  return lunr((builder) => {
    builder.ref('id');
    for (const field of FIELDS) builder.field(field);
    for (const doc of docs) builder.add(doc);
  });
}

function query(index: lunr.Index, words: readonly string[], lastIsPrefix: boolean): lunr.Index.Result[] {
  return index.query((ask) => {
    for (const word of words) ask.term(word, {});
    const last = words.at(-1);
    if (lastIsPrefix && last) ask.term(last, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
  });
}

function ids(results: readonly lunr.Index.Result[], limit: number): string[] {
  return results.slice(0, limit).map(({ ref }) => ref);
}
