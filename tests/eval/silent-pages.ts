// Beside which pages papers are shown.
import type { PageSubject } from '../../lib/domain/page-subject';
import { findRelated } from '../../lib/related/find-related';

export interface Page {
  readonly name: string;
  /** Null where detection found nothing. */
  readonly subject: PageSubject | null;
}

/** Names of the pages beside which papers are shown. Needs the feed stored. */
export async function withPapers(pages: readonly Page[]): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const { name, subject } of pages)
    if (subject && (await findRelated(subject)).related.length > 0) shown.add(name);
  return shown;
}

/** Null of no pages. */
export function shareOf(part: number, all: number): number | null {
  return all > 0 ? part / all : null;
}
