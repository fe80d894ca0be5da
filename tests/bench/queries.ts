// What is asked of every engine: typed beginnings of titles, and a page cut down to its most telling words.
import type { PageSubject } from '../../lib/domain/page-subject';
import type { Paper } from '../../lib/domain/paper';
import { seeded } from '../e2e/harness/random';
import { distinctWords, wordsOf } from './peers/words';

export const WORD_COUNTS = [1, 2, 3, 4] as const;
/** Queries of each count of words. */
const TYPED = 60;
const TYPED_CHARS_MIN = 3;

export interface Typed {
  readonly words: number;
  readonly query: string;
}

/** Words that stand together in a title, the last one not finished. */
export function typedQueries(papers: readonly Paper[]): Typed[] {
  const random = seeded(5);
  const titles = papers.map(({ title }) => wordsOf(title)).filter((words) => words.length > 4);
  return WORD_COUNTS.flatMap((count) =>
    Array.from({ length: TYPED }, () => {
      const title = random.pick(titles);
      const words = title.slice(random.next(title.length - count + 1)).slice(0, count);
      const last = words.at(-1) ?? '';
      const letters = TYPED_CHARS_MIN + random.next(Math.max(1, last.length - TYPED_CHARS_MIN));
      return { words: count, query: [...words.slice(0, -1), last.slice(0, letters)].join(' ') };
    }),
  );
}

/** The usual "more like this" sends no more words than these. */
const TELLING = 25;

/** A page's words that tell most by tf·idf over the papers, as one query. */
export function tellingWords(papers: readonly Paper[]): (page: Pick<PageSubject, 'title' | 'text'>) => string {
  const documents = new Map<string, number>();
  for (const { title, abstract } of papers)
    for (const word of distinctWords(`${title} ${abstract}`)) documents.set(word, (documents.get(word) ?? 0) + 1);
  return ({ title, text }) => {
    const counts = new Map<string, number>();
    for (const word of wordsOf(`${title} ${title} ${text}`)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const weighed = [...counts].flatMap(([word, count]) => {
      const df = documents.get(word);
      return df ? [{ word, weight: (1 + Math.log(count)) * Math.log(1 + papers.length / df) }] : [];
    });
    const telling = weighed.sort((a, b) => b.weight - a.weight).slice(0, TELLING);
    return telling.map(({ word }) => word).join(' ');
  };
}
