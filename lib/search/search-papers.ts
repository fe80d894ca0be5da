// One query over the local feed: an arXiv id or link finds its paper, words find titles, authors, keywords and abstracts.
import { loadPaper, loadShownPapers } from '../db/papers';
import { arxivIdOfUrl, parseArxivId } from '../domain/arxiv-id';
import { briefOf, type Paper } from '../domain/paper';
import type { SearchAnswer, Span } from '../domain/related-paper';
import { tokenize } from '../text/tokenize';
import { wordsOf } from '../text/words';
import { isPrefix, type LastWord } from './fields';
import { openSearch } from './open-search';
import { type Ranked, rankDocuments } from './rank-documents';
import type { SearchView } from './search-view';

/** Words beyond these tell nothing more and would only cost time. */
const QUERY_WORDS_MAX = 12;

/** All words must match; where no paper has them all, those that have most. `limit`: hits returned of all that match. */
export async function searchPapers(query: string, limit: number): Promise<SearchAnswer> {
  const known = await paperOfId(query);
  if (known) return { hits: [{ paper: briefOf(known), titleMarks: [] }], total: 1 };
  const words = wordsOf(query).slice(0, QUERY_WORDS_MAX);
  if (words.length === 0) return { hits: [], total: 0 };

  const view = await openSearch();
  const last = /\s$/.test(query) ? 'finished' : 'unfinished';
  const { top, total, some } = rankByWords(view, words, last, limit);
  const papers = await loadShownPapers(top.map(({ id }) => id));
  const found = top.flatMap((result) => {
    const paper = papers.get(result.id);
    return paper ? [{ paper, result }] : [];
  });
  const isBy = found.map(({ paper, result }) => words.length > 1 && isNamed(paper, result, words, last));
  const hits = [...found.filter((_, i) => isBy[i]), ...found.filter((_, i) => !isBy[i])];
  return {
    hits: hits.map(({ paper, result }) => ({ paper: briefOf(paper), titleMarks: titleMarksOf(paper.title, result) })),
    total,
    ...(some && { some }),
  };
}

interface Found {
  readonly top: readonly Ranked[];
  readonly total: number;
  readonly some?: true;
}

function rankByWords(view: SearchView, words: readonly string[], last: LastWord, limit: number): Found {
  const all = rankDocuments(view, words, 'AND', limit, last);
  if (all.total > 0) return all;
  if (words.length === 1) return rankDocuments(view, words, 'AND', limit, 'begun');
  const any = rankDocuments(view, words, 'OR', limit, last);
  return any.total > 0 ? { ...any, some: true } : any;
}

/** Whether the words are one author's name: papers of two authors who share them are not what is looked for. */
function isNamed({ authors }: Paper, { match }: Ranked, words: readonly string[], last: LastWord): boolean {
  const inAuthors = Object.values(match).filter((fields) => fields.includes('authors'));
  if (inAuthors.length < words.length) return false;
  return authors.some((author) => {
    const names = wordsOf(author);
    return words.every((word, i) =>
      isPrefix(i, words, last) ? names.some((name) => name.startsWith(word)) : names.includes(word),
    );
  });
}

async function paperOfId(query: string) {
  const text = query.trim();
  // Addresses are copied without their beginning, too.
  const address = [text, `https://${text}`].find((some) => /^https?:\/\/\S+\.\S+\/\S/.test(some) && URL.canParse(some));
  const id = parseArxivId(text) ?? (address ? arxivIdOfUrl(new URL(address)) : null);
  return id ? loadPaper(id.id) : undefined;
}

function titleMarksOf(title: string, { match }: Ranked): Span[] {
  return tokenize(title)
    .filter(({ word }) => match[word]?.includes('title'))
    .map(({ start, end }) => [start, end] as const);
}
