// The orders that lists of related papers offer, in words.
import type { Sort } from '../lib/stores/sort-related';
import { t } from './strings';

export function relatedSorts(): { value: Sort; label: string }[] {
  return [
    { value: 'relevance', label: t('sortRelevance') },
    { value: 'newest', label: t('sortNewest') },
    { value: 'upvotes', label: t('sortUpvotes') },
  ];
}
