// One query over the local feed: an arXiv id or link finds its paper, words find titles, authors, keywords and abstracts.
import { loadPaper, loadPapers } from '../db/papers';
import { arxivIdOfUrl, parseArxivId } from '../domain/arxiv-id';
import { briefOf } from '../domain/paper';
import type { SearchAnswer, Span } from '../domain/related-paper';
import { tokenize } from '../text/tokenize';
import { openSearch } from './open-search';
import { type Ranked, rankDocuments } from './rank-documents';
import type { SearchView } from './search-view';

/** Words beyond these tell nothing more and would only cost time. */
const QUERY_WORDS_MAX = 12;

/** All words must match; where no paper has them all, those that have most. `limit`: hits returned of all that match. */
export async function searchPapers(query: string, limit: number): Promise<SearchAnswer> {
  const known = await paperOfId(query);
  if (known) return { hits: [{ paper: briefOf(known), titleMarks: [] }], total: 1 };
  const words = tokenize(query).slice(0, QUERY_WORDS_MAX);
  if (words.length === 0) return { hits: [], total: 0 };

  const view = await openSearch();
  const text = words.map(({ word }) => word);
  const { top, total } = rankByWords(view, text, limit);
  const papers = new Map((await loadPapers(top.map(({ id }) => id))).map((paper) => [paper.id, paper]));
  const hits = top.flatMap((result) => {
    const paper = papers.get(result.id);
    return paper ? [{ paper: briefOf(paper), titleMarks: marksOf(paper.title, result) }] : [];
  });
  return { hits, total };
}

function rankByWords(view: SearchView, words: readonly string[], limit: number) {
  const all = rankDocuments(view, words, 'AND', limit);
  if (all.total > 0) return all;
  return words.length === 1 ? rankDocuments(view, words, 'AND', limit, true) : rankDocuments(view, words, 'OR', limit);
}

async function paperOfId(query: string) {
  const text = query.trim();
  const id = parseArxivId(text) ?? (URL.canParse(text) ? arxivIdOfUrl(new URL(text)) : null);
  return id ? loadPaper(id.id) : undefined;
}

function marksOf(title: string, { match }: Ranked): Span[] {
  return tokenize(title)
    .filter(({ word }) => match[word]?.includes('title'))
    .map(({ start, end }) => [start, end] as const);
}
