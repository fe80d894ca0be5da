// As-you-type search over titles, authors and keywords with MiniSearch. Kept in memory while the worker lives, on disk with the
// feed's revision that it holds; what the feed gained since is added on opening.
import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import { feedDbOpenings } from '../db/feed-db';
import { countPapers, loadPapers, loadPapersChangedSince, loadRevision } from '../db/papers';
import { loadSearchRecord, saveSearchRecord } from '../db/search-index';
import type { Paper } from '../domain/paper';
import { tokenize } from '../text/tokenize';

/** Shorter words are matched as typed: one letter off makes another word of them. */
const FUZZY_FROM_LETTERS = 5;

export const SEARCH_OPTIONS: Options<Paper> = {
  fields: ['title', 'authors', 'keywords'],
  extractField: (paper, field) =>
    field === 'id'
      ? paper.id
      : field === 'title'
        ? paper.title
        : (field === 'authors' ? paper.authors : paper.keywords).join('\n'),
  tokenize: (text) => tokenize(text).map(({ word }) => word),
  // Already folded by our tokenizer.
  processTerm: (term) => term,
  searchOptions: {
    boost: { title: 3, keywords: 1.5 },
    fuzzy: (term) => (term.length >= FUZZY_FROM_LETTERS ? 0.2 : false),
    prefix: (_, i, terms) => i === terms.length - 1,
    weights: { fuzzy: 0.3, prefix: 0.6 },
  },
};

interface OpenIndex {
  readonly index: MiniSearch<Paper>;
  revision: number;
}

/** `openings`: the database connection that it was read over; another one may be to another database. */
let opened: { readonly openings: number; readonly index: Promise<OpenIndex> } | null = null;

export async function openSearchIndex(): Promise<MiniSearch<Paper>> {
  return (await openCaughtUp()).index;
}

/** Writes the index to disk when it moved on since it was last written. */
export async function persistSearchIndex(): Promise<void> {
  const { index, revision } = await openCaughtUp();
  const stored = await loadSearchRecord();
  if (stored?.revision === revision) return;
  await saveSearchRecord({ json: new Blob([JSON.stringify(index)]), revision });
}

async function openCaughtUp(): Promise<OpenIndex> {
  const revision = await loadRevision();
  const openings = feedDbOpenings();
  const before = opened?.openings === openings ? opened.index : readIndex(revision);
  // One after the other: two queries that catch up at once would add the same papers twice.
  const index = before.then((open) => catchUp(open, revision));
  opened = { openings, index };
  index.catch(() => {
    opened = null;
  });
  return index;
}

export type Hit = SearchResult;

/** An index ahead of the feed is of a feed that is gone, and not used. */
async function readIndex(feedRevision: number): Promise<OpenIndex> {
  const stored = await loadSearchRecord();
  if (stored && stored.revision <= feedRevision) {
    try {
      return { index: MiniSearch.loadJSON(await stored.json.text(), SEARCH_OPTIONS), revision: stored.revision };
    } catch (error) {
      console.warn('Paperkin: the stored search index could not be read and is built again.', error);
    }
  }
  return { index: new MiniSearch(SEARCH_OPTIONS), revision: 0 };
}

async function catchUp(open: OpenIndex, revision: number): Promise<OpenIndex> {
  if (open.revision >= revision) return open;
  for (const { paper } of await loadPapersChangedSince(open.revision)) {
    if (open.index.has(paper.id)) open.index.replace(paper);
    else open.index.add(paper);
  }
  open.revision = revision;
  await dropMissing(open.index);
  return open;
}

/** Papers leave the feed without a text change: when the counts differ, the index is held against the papers. */
async function dropMissing(index: MiniSearch<Paper>): Promise<void> {
  if (index.documentCount === (await countPapers())) return;
  const ids = index.search(MiniSearch.wildcard).map(({ id }) => String(id));
  const there = new Set((await loadPapers(ids)).map(({ id }) => id));
  for (const id of ids) if (!there.has(id)) index.discard(id);
}
