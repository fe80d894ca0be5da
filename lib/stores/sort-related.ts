// Orders of a list of related papers. Pure; equal papers keep the order of relevance in which they came.
import type { RelatedPaper } from '../domain/related-paper';

export type Sort = 'relevance' | 'newest' | 'upvotes';

export function sortRelated(related: readonly RelatedPaper[], sort: Sort): readonly RelatedPaper[] {
  if (sort === 'relevance') return related;
  return [...related].sort(({ paper: a }, { paper: b }) =>
    sort === 'newest' ? b.date.localeCompare(a.date) : b.upvotes - a.upvotes,
  );
}
