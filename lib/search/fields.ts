// What is searched as you type, and how MiniSearch weighs it: the same for the lazy index and for a stock one beside it.
import type { Options } from 'minisearch';
import type { Paper } from '../domain/paper';
import { wordsOf } from '../text/words';

export type Searchable = Pick<Paper, 'id' | 'title' | 'authors' | 'keywords' | 'abstract'>;

export const FIELDS = ['title', 'authors', 'keywords', 'abstract'] as const;
export type Field = (typeof FIELDS)[number];

/** Shorter words are matched as typed: one letter off makes another word of them. */
const FUZZY_FROM_LETTERS = 5;
/** Of a word's letters, so many may be off. */
const FUZZY_SHARE = 0.2;

/** Spelled out: the preselection and MiniSearch must weigh alike. */
export const WEIGHING = {
  boost: { title: 3, authors: 2, keywords: 1.5, abstract: 0.5 },
  weights: { fuzzy: 0.2, prefix: 0.3 },
  bm25: { k: 1.2, b: 0.7, d: 0.5 },
} as const;

/** Of a query: `finished` by a space, `begun` with whatever letter, or one that is taken for its first letters if there are any to tell. */
export type LastWord = 'finished' | 'unfinished' | 'begun';

/** One Latin letter begins thousands of words and tells nothing: it is looked for as it stands, unless that finds nothing. */
export function isPrefix(i: number, words: readonly string[], last: LastWord = 'unfinished'): boolean {
  if (i < words.length - 1 || last === 'finished') return false;
  return last === 'begun' || !/^[a-z]$/.test(words[i] ?? '');
}

/** Letters that may be off in a word. */
export function fuzzyDistance(word: string): number {
  return word.length >= FUZZY_FROM_LETTERS ? Math.round(word.length * FUZZY_SHARE) : 0;
}

export function textOf(paper: Searchable, field: Field): string {
  const value = paper[field];
  return typeof value === 'string' ? value : value.join('\n');
}

export const SEARCH_OPTIONS: Options<Searchable> = {
  fields: [...FIELDS],
  extractField: (paper, field) => (field === 'id' ? paper.id : textOf(paper, field as Field)),
  tokenize: wordsOf,
  // Already folded by our tokenizer.
  processTerm: (term) => term,
  searchOptions: {
    ...WEIGHING,
    fuzzy: (term) => fuzzyDistance(term) || false,
    prefix: (_, i, terms) => isPrefix(i, terms),
  },
};
