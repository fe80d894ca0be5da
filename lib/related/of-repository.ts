// What comes first on a repository's page, although nothing says for certain that it is the repository's own paper: those that are named
// after it, those that its README links to, those that the feed has for it.
import { repoKey } from '../domain/github-repo';
import type { PageSubject } from '../domain/page-subject';
import type { Paper } from '../domain/paper';
import { README_LINKS_MAX } from './find-own';
import { namedAfter, type Titled } from './named-after';

interface Near extends Titled {
  readonly paper: Paper;
}

/** `papers`: those near enough to be looked at. */
export function ofRepository<T extends Near>(papers: readonly T[], subject: PageSubject): T[] {
  const { github } = subject.ids;
  if (!github) return [];
  return [
    ...new Set([
      ...namedAfter(papers, github),
      ...linkedFrom(papers, subject),
      ...papers.filter(({ paper }) => paper.github && repoKey(paper.github) === repoKey(github)),
    ]),
  ];
}

/** A long README is a list of papers: its own order says nothing of what they are akin to. */
function linkedFrom<T extends Near>(papers: readonly T[], { linkedArxiv, citedArxiv = [] }: PageSubject): T[] {
  if (linkedArxiv.length + citedArxiv.length > README_LINKS_MAX) return [];
  return citedArxiv.flatMap((id) => papers.find(({ paper }) => paper.id === id) ?? []);
}
