// From what a page is about to the papers akin to it: own paper → terms → ranking → cut-off → reasons.
import { loadShownPapers } from '../db/papers';
import type { Hidden } from '../domain/hidden';
import { pageNameOf } from '../domain/page-name';
import type { PageSubject } from '../domain/page-subject';
import { briefOf, type Paper } from '../domain/paper';
import type { RelatedAnswer, RelatedPaper } from '../domain/related-paper';
import { type Explain, prepareReasons } from '../kin/explain';
import { type PageTerms, readPageTerms } from '../kin/page-terms';
import { hasSettled } from '../util/has-settled';
import { comeFirst, nearWithoutName } from './come-first';
import { takeAkin } from './cut-off';
import { isOfField } from './field-words';
import { type FoundOwn, findOwn } from './find-own';
import { findSame, foldDoubles, workOf } from './fold-doubles';
import type { KinIndex } from './kin-index';
import { leftOut } from './left-out';
import { kinAsked, openKin } from './open-kin';
import { withOwn, withoutOwner } from './page-words';
import { bestOf, RANKED_MAX, type Ranked, type Ranking, rankPapers } from './rank-papers';

const RELATED_MAX = 20;
/** Matches taken before doubles fall out. */
const CANDIDATES = RELATED_MAX + 2;
/** A repository's own paper is looked for by its name among so many: a description says little, and names make few words. */
const NAMED_AMONG = 100;
/** Of papers that are left out, so many do not thin the ranking. */
const OUT_MAX = RANKED_MAX - NAMED_AMONG;

/**
 * The papers of the local feed akin to a page, best first, each with its reasons, without what the reader hid. An empty feed gives an
 * empty answer.
 */
export async function findRelated(
  subject: PageSubject,
  hidden: readonly Hidden[] | Promise<readonly Hidden[]> = [],
): Promise<RelatedAnswer> {
  const asked = Promise.all([findOwn(subject), hidden]);
  const kin = openKin();
  const isAnswered = hasSettled(asked);
  // While a cold worker waits for its disk, which is asked first.
  await kinAsked();
  const read = readPageTerms(subject.title, subject.text);
  const index = await kin;
  // A warm worker has its index before the disk says whose the page is, and most pages are nobody's. Repositories are often somebody's,
  // and would be ranked again.
  const isLate = isAnswered() || subject.ids.github;
  const ahead = isLate ? undefined : rankPapers(index, read, idsOf(subject, null));
  const [{ own, tied, linked, called }, leaveOut] = await asked;
  const name = pageNameOf(subject, own?.paper.title);
  const out = leftOut(index.collection, leaveOut, name?.key);
  const found = await findAkin(subject, own, index, { out, read, tied, linked, called, ...(ahead && { ahead }) });
  return {
    own: found.own && { paper: briefOf(found.own.paper), by: found.own.by },
    related: found.related,
    searched: index.collection.documents,
    ...(name && { page: name }),
  };
}

export interface FoundAkin {
  /** What the page was recognised as, in the end by how alike they are. */
  readonly own: FoundOwn | null;
  readonly related: RelatedPaper[];
}

export interface AkinOptions {
  /** Ids that are left out. */
  readonly out?: ReadonlySet<string>;
  /** The page's own terms, where they are read already. */
  readonly read?: PageTerms;
  /** Ids that come first where the page's words find them at all. */
  readonly tied?: readonly string[];
  /** Of these, ids that come first in any case. */
  readonly linked?: readonly string[];
  /** Ids of papers that may be called like it, which come first where they are. */
  readonly called?: readonly string[];
  /** The ranking by these terms of a page that is nobody's. */
  readonly ahead?: Ranking;
}

/**
 * The papers akin to a page, best first, and what it is recognised as by likeness where nothing else told. `own`: what else told that it
 * is, which is left out.
 */
export async function findAkin(
  subject: PageSubject,
  own: FoundOwn | null,
  index: KinIndex,
  options: AkinOptions = {},
): Promise<FoundAkin> {
  const { page, papers, akin, isAboutIt, explain, ranking } = await findCandidates(subject, own, index, options);
  const work = workOf(subject);
  // Where an arXiv id says which paper the page is, one that is nearly the same is not its record, and is folded into the page below.
  const same = own || subject.ids.arxiv ? undefined : findSame(papers, work);
  if (same) {
    const { out } = options;
    return findAkin(subject, { paper: same.paper, by: 'likeness' }, index, { ...(out && { out }), read: page });
  }
  const { tied = [] } = options;
  const first = own ? [] : comeFirst(papers, subject, tied, nearWithoutName(index, page, ranking, subject, isAboutIt));
  const rest = papers.filter((paper) => akin.has(paper.id) && !first.includes(paper));
  const itself = own ? [own.paper, work] : [work];
  const shown = foldDoubles([...first, ...rest], itself).slice(0, RELATED_MAX);
  const explained = explain(
    shown.map(({ paper }) => paper),
    index.collection.averageLength,
  );
  const related = shown.flatMap((one, i) => {
    const { why = [], titleMarks = [] } = explained[i] ?? {};
    // Nothing but the name of the repository's owner may have found it.
    if (why.length === 0 && !first.includes(one)) return [];
    return [{ paper: briefOf(one.paper), score: Math.max(0, Math.min(1, one.score)), why, titleMarks }];
  });
  return { own, related };
}

interface Candidates {
  /** What the page was read as. */
  readonly page: PageTerms;
  /** Above the cut-off, or called like the page or tied to it; best first. */
  readonly papers: readonly Akin[];
  /** Ids of those above the cut-off. */
  readonly akin: ReadonlySet<string>;
  /** Whether the page speaks of anything that papers of the feed are about. */
  readonly isAboutIt: boolean;
  readonly explain: Explain;
  readonly ranking: Ranking;
}

async function findCandidates(
  subject: PageSubject,
  own: FoundOwn | null,
  index: KinIndex,
  options: AkinOptions,
): Promise<Candidates> {
  const { out = new Set(), read = readPageTerms(subject.title, subject.text), ahead } = options;
  const { tied = [], linked = [], called = [] } = options;
  const page = own ? withOwn(subject, own.paper, read) : read;
  const among = tied.length > 0 ? RANKED_MAX : NAMED_AMONG + out.size;
  const isSame = page === read && (own === null || own.paper.id === subject.ids.arxiv);
  const isEnough = out.size <= OUT_MAX;
  const ranking =
    (isSame && isEnough && ahead) || rankPapers(index, page, idsOf(subject, own), isEnough ? 0 : out.size);
  const { query } = ranking;
  const best = bestOf(ranking, among);
  const wanted = out.size > 0 ? best.filter(({ id }) => !out.has(id)) : best;
  const isAboutIt = own !== null || isOfField(page, subject.kind);
  const above = isAboutIt ? takeAkin(wanted, query, index.collection.documents, subject).slice(0, CANDIDATES) : [];
  const akin = new Set(above.map(({ id }) => id));
  const ofPage = new Set(own ? [] : [...tied, ...called]);
  const looked = ofPage.size > 0 ? wanted.filter(({ id }) => akin.has(id) || ofPage.has(id)) : above;
  const unfound = linked.filter((id) => !out.has(id) && !looked.some((one) => one.id === id));
  const fetched = withPapers([...looked, ...unfound.map((id) => ({ id, score: 0 }))]);
  const explain = prepareReasons(page, withoutOwner(query, page, subject.ids.github));
  return { page, papers: await fetched, akin, isAboutIt, explain, ranking };
}

/** What the page itself is. */
function idsOf({ ids }: PageSubject, own: FoundOwn | null): Set<string> {
  return new Set([own?.paper.id, ids.arxiv].filter((id) => id !== undefined));
}

interface Akin {
  readonly id: string;
  readonly score: number;
  readonly paper: Paper;
  readonly title: string;
  readonly abstract: string;
  readonly date: string;
}

async function withPapers(matches: readonly Pick<Ranked, 'id' | 'score'>[]): Promise<Akin[]> {
  const ids = matches.map(({ id }) => id);
  const papers = await loadShownPapers(ids);
  return matches.flatMap(({ score }, i) => {
    const paper = papers.get(ids[i] as string);
    return paper
      ? [{ id: paper.id, score, paper, title: paper.title, abstract: paper.abstract, date: paper.date }]
      : [];
  });
}
