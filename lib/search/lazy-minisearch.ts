// A stock MiniSearch whose index is a view of typed arrays: it loads nothing and answers from what is on disk as it lies there. The
// one file that leans on MiniSearch's private fields; its version is pinned and parity with a stock index is tested
// (tests/search/lazy-minisearch.test.ts).
import MiniSearch, { type SearchResult } from 'minisearch';
import { FIELDS, SEARCH_OPTIONS, type Searchable } from './fields';
import type { QueryWord } from './preselect';
import type { FoundTerm, SearchView } from './search-view';

/** What MiniSearch reads while it answers, by its names for it. */
interface PrivateFields {
  _index: {
    get(term: string): TermData | undefined;
    atPrefix(prefix: string): Iterable<[string, TermData]>;
    fuzzyGet(term: string): Map<string, [TermData, number]>;
  };
  _documentCount: number;
  _documentIds: { get(doc: number): string; has(doc: number): boolean };
  _fieldLength: { get(doc: number): readonly number[] };
  _avgFieldLength: readonly number[];
}

/**
 * The given documents as MiniSearch scores them for these words, best first, as its `search` returns them. Frequencies and lengths
 * are those of the whole view.
 */
export function scoreDocuments(
  view: SearchView,
  words: readonly QueryWord[],
  docs: readonly number[],
  combineWith: 'AND' | 'OR',
): SearchResult[] {
  const wanted = new Uint8Array(view.size);
  for (const doc of docs) wanted[doc] = 1;
  const data = (found: FoundTerm) => new TermData(view, found, wanted);
  const byWord = new Map<string, QueryWord>();
  // The last one of equal words is the unfinished one, with longer terms.
  for (const word of words) byWord.set(word.word, word);

  const fields: PrivateFields = {
    _index: {
      get: (term) => {
        const exact = byWord.get(term)?.exact;
        return exact && data(exact);
      },
      atPrefix: (prefix) => (byWord.get(prefix)?.longer ?? []).map((found) => [found.term, data(found)]),
      fuzzyGet: (term) =>
        new Map((byWord.get(term)?.like ?? []).map((found) => [found.term, [data(found), found.distance]])),
    },
    _documentCount: view.documents,
    _documentIds: { get: (doc) => view.idOf(doc), has: () => true },
    _fieldLength: { get: (doc) => FIELDS.map((_, f) => view.lengths[f]?.[doc] ?? 0) },
    _avgFieldLength: view.averageLengths,
  };
  const index = Object.assign(new MiniSearch<Searchable>(SEARCH_OPTIONS), fields);
  return index.search('', {
    combineWith,
    tokenize: () => words.map(({ word }) => word),
    prefix: (_, i) => (words[i]?.longer.length ?? 0) > 0,
  });
}

/** A term's fields, as MiniSearch's map of field to documents. */
class TermData {
  constructor(
    private readonly view: SearchView,
    private readonly found: FoundTerm,
    private readonly wanted: Uint8Array,
  ) {}

  /** Only wanted documents are listed; `size` counts all, since it weighs the term. */
  get(field: number) {
    const { docs, weights, count } = this.view.read(this.found, field);
    const frequencies = new Map<number, number>();
    for (let i = 0; i < count; i++) {
      const doc = docs[i] as number;
      if (this.wanted[doc]) frequencies.set(doc, weights[i] as number);
    }
    if (frequencies.size === 0) return undefined;
    return {
      size: count,
      keys: () => frequencies.keys(),
      get: (doc: number) => frequencies.get(doc),
    };
  }
}
