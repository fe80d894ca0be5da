// Identity before similarity: is the page itself a paper of the feed, or the repository of one?

import { loadPaper, loadPaperByTitle, loadPapersOfRepo } from '../db/papers';
import type { PageSubject } from '../domain/page-subject';
import type { Paper } from '../domain/paper';
import type { OwnPaper } from '../domain/related-paper';

/** A README that links to more papers than this is a list of papers, not the repository of one. */
export const README_LINKS_MAX = 8;

/** Links so few are to the README's own paper. */
const SURE_LINKS_MAX = 2;

export interface FoundOwn {
  readonly paper: Paper;
  readonly by: OwnPaper['by'];
}

export async function findOwn(subject: PageSubject): Promise<FoundOwn | null> {
  const { arxiv, github } = subject.ids;
  // Asked at once, though one may do: a reader waits for the disk.
  const [named, ofRepo, titled] = await Promise.all([
    arxiv ? loadPaper(arxiv) : undefined,
    github ? loadPapersOfRepo(github) : [],
    loadPaperByTitle(subject.title),
  ]);
  if (named) return { paper: named, by: 'arxiv' };
  if (github) {
    const linked = subject.linkedArxiv.length <= README_LINKS_MAX ? subject.linkedArxiv : [];
    const all = [...subject.linkedArxiv, ...(subject.citedArxiv ?? [])];
    const isLinked = ofRepo.some(({ id }) => all.includes(id));
    // A README that names one paper or two, and not the feed's, is that of a part of a repository of many.
    const isOfPart = !isLinked && linked.length > 0 && linked.length <= SURE_LINKS_MAX;
    const paper = isOfPart ? undefined : bestForRepo(ofRepo, subject);
    if (paper) return { paper, by: 'repository' };
    const paperOfLink = await firstKnown(linked);
    if (paperOfLink) return { paper: paperOfLink, by: 'link' };
  }
  return titled ? { paper: titled, by: 'title' } : null;
}

/** The first that is in the feed. */
async function firstKnown(ids: readonly string[]): Promise<Paper | null> {
  for (const id of ids) {
    const paper = await loadPaper(id);
    if (paper) return paper;
  }
  return null;
}

/** Several papers may share a repository: the one that the README links to first, else the newest. */
function bestForRepo(papers: readonly Paper[], subject: PageSubject): Paper | undefined {
  const rank = (paper: Paper) => {
    const place = subject.linkedArxiv.indexOf(paper.id);
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  return papers.toSorted((a, b) => Math.sign(rank(a) - rank(b) || 0) || (a.date < b.date ? 1 : -1))[0];
}
