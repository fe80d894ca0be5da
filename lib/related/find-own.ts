// Identity before similarity: is the page itself a paper of the feed, or the repository of one?

import { loadPapersOfPage } from '../db/papers-of-page';
import { arxivIdOfUrl } from '../domain/arxiv-id';
import type { PageSubject } from '../domain/page-subject';
import type { Paper } from '../domain/paper';
import type { OwnPaper } from '../domain/related-paper';
import { titleKey } from '../domain/title-key';
import { isSameWork, workOf } from './fold-doubles';
import { beginningOf, namedAfter } from './named-after';
import { areOthersAbstracts } from './same-abstract';

/** A README that links to more papers than this is a list of papers, not the repository of one. */
const README_LINKS_MAX = 8;

/** A README that links to so few is about them, be they its own or not. */
const FEW_LINKS_MAX = 2;

/** Characters of a README, and of what its repository says before it: a heading or a first sentence names its paper there. */
const TOP_CHARS = 600;

export interface FoundOwn {
  readonly paper: Paper;
  readonly by: OwnPaper['by'];
}

export interface Identity {
  readonly own: FoundOwn | null;
  /** Papers that the page or the feed ties to it, none of which is its own for certain: they come first where its words find them at all. */
  readonly tied: readonly string[];
  /** Of these, what it links to and hardly another: they come first in any case. */
  readonly linked: readonly string[];
  /** Papers that may be called like the repository. */
  readonly called: readonly string[];
}

export async function findOwn(subject: PageSubject): Promise<Identity> {
  const { github, doi } = subject.ids;
  // arXiv gives each of its papers a DOI.
  const arxiv = subject.ids.arxiv ?? (doi ? arxivIdOfUrl(new URL(`https://doi.org/${doi}`))?.id : undefined);
  const linked = subject.linkedArxiv.length <= README_LINKS_MAX ? subject.linkedArxiv : [];
  const cited = subject.citedArxiv ?? [];
  const few = linked.length + cited.length <= README_LINKS_MAX ? cited : [];
  const named = linked.length > 0 ? linked : few;
  const isAboutFew = named.length > 0 && named.length <= FEW_LINKS_MAX;
  // Asked at once, though one may do: a reader waits for the disk.
  const { ofId, ofRepo, titled, ofLinks, called } = await loadPapersOfPage({
    id: arxiv,
    repo: github,
    // A repository's page is called like the repository, and no paper is.
    title: subject.title === github ? '' : subject.title,
    linked: github ? [...linked, ...few] : [],
    beginning: github ? beginningOf(github) : null,
  });
  const is = (paper: Paper, by: OwnPaper['by']): Identity => ({ own: { paper, by }, tied: [], linked: [], called });
  if (ofId) return is(ofId, 'arxiv');
  if (github) {
    const isLinked = ofRepo.some(({ id }) => subject.linkedArxiv.includes(id) || cited.includes(id));
    // A README that names one paper or two, and not the feed's, is that of a part of a repository of many.
    const paper = isAboutFew && !isLinked ? undefined : bestForRepo(ofRepo, subject);
    if (paper) return is(paper, 'repository');
    const ofLink = ofLinks.find((one) => linked.includes(one.id) || isCalledLike(one, subject));
    if (ofLink) return is(ofLink, 'link');
  }
  if (titled && isTitled(titled, subject, arxiv)) return is(titled, 'title');
  return { own: null, tied: [...few, ...ofRepo.map(({ id }) => id)], linked: isAboutFew ? few : [], called };
}

/** Many READMEs link to a paper in passing. Theirs is called like the repository, or has its title at the top. */
function isCalledLike(paper: Paper, { ids: { github }, title, text }: PageSubject): boolean {
  const key = titleKey(paper.title);
  const top = `${title}\n${text}`.slice(0, TOP_CHARS);
  return namedAfter([paper], github).length > 0 || (key !== '' && titleKey(top).includes(key));
}

/** `paper` has the page's title, which two works may have. */
function isTitled(paper: Paper, subject: PageSubject, arxiv: string | undefined): boolean {
  const work = workOf(subject);
  const isAnother = arxiv !== undefined && arxiv !== paper.id && areOthersAbstracts(paper.abstract, work.abstract);
  return !isAnother && isSameWork(paper, work);
}

/** Several papers may share a repository: the one that the README links to first, else the newest. */
function bestForRepo(papers: readonly Paper[], subject: PageSubject): Paper | undefined {
  const rank = (paper: Paper) => {
    const place = subject.linkedArxiv.indexOf(paper.id);
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  return papers.toSorted((a, b) => Math.sign(rank(a) - rank(b) || 0) || (a.date < b.date ? 1 : -1))[0];
}
