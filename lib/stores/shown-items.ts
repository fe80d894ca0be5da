// Which saved papers the library shows, and in which order. Pure.
import type { LibraryItem } from '../domain/library-item';
import type { Result } from '../domain/result';

export type LibrarySort = 'added' | 'newest' | 'title';

export interface ShownBy {
  readonly items: Result<readonly LibraryItem[]> | null;
  readonly query: string;
  readonly sort: LibrarySort;
}

const ORDERS: Record<LibrarySort, (a: LibraryItem, b: LibraryItem) => number> = {
  added: (a, b) => b.addedAt - a.addedAt,
  newest: (a, b) => b.paper.date.localeCompare(a.paper.date),
  title: (a, b) => a.paper.title.localeCompare(b.paper.title),
};

/** Every word typed must stand in the title or in an author's name, in any order and without regard to case. */
export function shownItems({ items, query, sort }: ShownBy): readonly LibraryItem[] {
  if (!items?.ok) return [];
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = items.value.filter(({ paper }) => {
    const text = fold([paper.title, ...paper.authors].join('\n'));
    return words.every((word) => text.includes(word));
  });
  return found.sort(ORDERS[sort]);
}

/** Without case and accents: "sáez" and "Saez" are one. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
