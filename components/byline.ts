// Who wrote it, as short as a row needs: the first two names and how many more.
import type { PaperBrief } from '../lib/domain/paper';
import { tn } from './strings';

const NAMES_SHOWN = 2;

/** `more`: authors that `who` does not name. Both are empty where nothing is known. */
export function byline(
  { authors, authorCount }: Pick<PaperBrief, 'authors' | 'authorCount'>,
  shown = NAMES_SHOWN,
): { who: string; more: number } {
  if (authors.length === 0) return { who: authorCount > 0 ? tn('authors', authorCount) : '', more: 0 };
  const names = authors.slice(0, shown);
  return { who: names.join(', '), more: Math.max(authorCount, authors.length) - names.length };
}
