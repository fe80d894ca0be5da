// What comes first on a repository's page though nothing says that it is the repository's own paper: those called like it, and those
// that its README or the feed ties to it.
import { loadIdsTitled } from '../db/papers';
import type { PageSubject } from '../domain/page-subject';
import { beginningOf, namedAfter, type Titled } from './named-after';
import type { Ranked } from './rank-papers';

/** Cosine with a page that does not speak of the field, though a paper is called like it: by chance .2 at most, its own .37 and more. */
const NAMED_DENSE_MIN = 0.3;

/** Ids of papers that may be called like a repository (`owner/name`). */
export async function idsNamedAfter(github: string | undefined): Promise<string[]> {
  const beginning = github ? beginningOf(github) : null;
  return beginning ? loadIdsTitled(beginning) : [];
}

/** Those of `papers`, in their order. `tied`: ids; `isAboutIt`: the page speaks of the field. */
export function comeFirst<T extends Ranked & Titled>(
  papers: readonly T[],
  { ids: { github } }: PageSubject,
  tied: readonly string[],
  isAboutIt: boolean,
): T[] {
  const named = namedAfter(isAboutIt ? papers : papers.filter(isNear), github);
  return [...new Set([...named, ...tied.flatMap((id) => papers.find((paper) => paper.id === id) ?? [])])];
}

/** Many papers are called Atlas, and so are many repositories that have nothing to do with them. */
function isNear({ dense }: Ranked): boolean {
  return dense === null || dense >= NAMED_DENSE_MIN;
}
