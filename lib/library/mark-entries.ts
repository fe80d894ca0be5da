// Which papers of a list are in the feed, and which are saved: one question for a whole page of entries.
import { loadPapersNamed } from '../db/papers';
import type { EntryMark } from '../domain/entry-mark';
import { titleKey } from '../domain/title-key';
import { loadLibrary } from './library';

export interface AskedEntry {
  /** arXiv id without version, where the list tells it. */
  readonly id?: string | undefined;
  readonly title: string;
}

/** Only of entries that something is known of. An id has the first word; titles are compared as elsewhere. */
export async function markEntries(entries: readonly AskedEntry[]): Promise<EntryMark[]> {
  const [papers, library] = await Promise.all([loadPapersNamed(entries), loadLibrary()]);
  const saved = new Set(library.flatMap(({ id, paper }) => [id, titleKey(paper.title)]));
  saved.delete('');
  return entries.flatMap(({ id, title }, index) => {
    const upvotes = papers[index]?.upvotes;
    const isSaved = saved.has(id ?? '') || saved.has(titleKey(title));
    return upvotes === undefined && !isSaved
      ? []
      : [{ index, saved: isSaved, ...(upvotes !== undefined && { upvotes }) }];
  });
}
