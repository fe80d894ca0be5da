// Identity before similarity: is the page itself a paper of the feed, or the repository of one?

import { loadPapersOfPage } from '../db/papers-of-page';
import { arxivIdOfUrl } from '../domain/arxiv-id';
import type { PageSubject } from '../domain/page-subject';
import type { Paper } from '../domain/paper';
import type { OwnPaper } from '../domain/related-paper';
import { beginningOf } from './named-after';

/** A README that links to more papers than this is a list of papers, not the repository of one. */
const README_LINKS_MAX = 8;

/** Links so few are to the README's own paper. */
const SURE_LINKS_MAX = 2;

export interface FoundOwn {
  readonly paper: Paper;
  readonly by: OwnPaper['by'];
}

export interface Identity {
  readonly own: FoundOwn | null;
  /** Papers that the page or the feed ties to it, none of which is its own for certain: they come first where its words find them at all. */
  readonly tied: readonly string[];
  /** Papers that may be called like the repository. */
  readonly called: readonly string[];
}

export async function findOwn(subject: PageSubject): Promise<Identity> {
  const { github, doi } = subject.ids;
  // arXiv gives each of its papers a DOI.
  const arxiv = subject.ids.arxiv ?? (doi && arxivIdOfUrl(new URL(`https://doi.org/${doi}`))?.id);
  const linked = subject.linkedArxiv.length <= README_LINKS_MAX ? subject.linkedArxiv : [];
  // Asked at once, though one may do: a reader waits for the disk.
  const { named, ofRepo, titled, ofLinks, called } = await loadPapersOfPage({
    id: arxiv || undefined,
    repo: github,
    title: subject.title,
    linked: github ? linked : [],
    beginning: github ? beginningOf(github) : null,
  });
  const [ofLink] = ofLinks;
  const is = (paper: Paper, by: OwnPaper['by']): Identity => ({ own: { paper, by }, tied: [], called });
  if (named) return is(named, 'arxiv');
  const cited = subject.citedArxiv ?? [];
  if (github) {
    const isLinked = ofRepo.some(({ id }) => subject.linkedArxiv.includes(id) || cited.includes(id));
    // A README that names one paper or two, and not the feed's, is that of a part of a repository of many.
    const isOfPart = !isLinked && linked.length > 0 && linked.length <= SURE_LINKS_MAX;
    const paper = isOfPart ? undefined : bestForRepo(ofRepo, subject);
    if (paper) return is(paper, 'repository');
    if (ofLink) return is(ofLink, 'link');
  }
  if (titled) return is(titled, 'title');
  const few = linked.length + cited.length <= README_LINKS_MAX ? cited : [];
  return { own: null, tied: [...few, ...ofRepo.map(({ id }) => id)], called };
}

/** Several papers may share a repository: the one that the README links to first, else the newest. */
function bestForRepo(papers: readonly Paper[], subject: PageSubject): Paper | undefined {
  const rank = (paper: Paper) => {
    const place = subject.linkedArxiv.indexOf(paper.id);
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  return papers.toSorted((a, b) => Math.sign(rank(a) - rank(b) || 0) || (a.date < b.date ? 1 : -1))[0];
}
