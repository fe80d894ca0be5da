// Identity before similarity: is the page itself a paper of the feed, or the repository of one?

import { loadPaper, loadPaperByTitle, loadPapersOfRepo } from '../db/papers';
import type { PageSubject } from '../domain/page-subject';
import type { Paper } from '../domain/paper';
import type { OwnPaper } from '../domain/related-paper';

/** A README that links to more papers than this is a list of papers, not the repository of one. */
const OWN_LINKS_MAX = 8;

export interface FoundOwn {
  readonly paper: Paper;
  readonly by: OwnPaper['by'];
}

export async function findOwn(subject: PageSubject): Promise<FoundOwn | null> {
  const { arxiv, github } = subject.ids;
  if (arxiv) {
    const paper = await loadPaper(arxiv);
    if (paper) return { paper, by: 'arxiv' };
  }
  if (github) {
    const paper = bestForRepo(await loadPapersOfRepo(github), subject);
    if (paper) return { paper, by: 'repository' };
    const linked = subject.linkedArxiv.length <= OWN_LINKS_MAX ? subject.linkedArxiv : [];
    for (const id of linked) {
      const paperOfLink = await loadPaper(id);
      if (paperOfLink) return { paper: paperOfLink, by: 'link' };
    }
  }
  const paper = await loadPaperByTitle(subject.title);
  return paper ? { paper, by: 'title' } : null;
}

/** Several papers may share a repository: the one that the README links to first, else the newest. */
function bestForRepo(papers: readonly Paper[], subject: PageSubject): Paper | undefined {
  const rank = (paper: Paper) => {
    const place = subject.linkedArxiv.indexOf(paper.id);
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  return papers.toSorted((a, b) => Math.sign(rank(a) - rank(b) || 0) || (a.date < b.date ? 1 : -1))[0];
}
