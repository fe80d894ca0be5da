// From what a page is about to the papers akin to it: own paper → terms → kin index → cut-off → reasons.
import { loadPapers } from '../db/papers';
import type { PageSubject } from '../domain/page-subject';
import { briefOf, type Paper } from '../domain/paper';
import type { RelatedAnswer, RelatedPaper } from '../domain/related-paper';
import { titleKey } from '../domain/title-key';
import { explain } from '../kin/explain';
import { readPageTerms } from '../kin/page-terms';
import { contributions, prepareQuery, topMatches } from '../kin/score';
import { findOwn } from './find-own';
import { openKin } from './open-kin';

const RELATED_MAX = 30;
/** Matches taken before the page's own paper and doubles fall out. */
const CANDIDATES = RELATED_MAX + 10;
/** Below this share of a perfect match a paper is not akin: chosen between on- and off-topic pages of the test data. */
const SCORE_MIN = 0.12;
/** A page of fewer known terms says too little to compare. */
const KNOWN_TERMS_MIN = 3;

/** The papers of the local feed akin to a page, best first, each with its reasons. An empty feed gives an empty answer. */
export async function findRelated(subject: PageSubject): Promise<RelatedAnswer> {
  const [own, collection] = await Promise.all([findOwn(subject), openKin()]);
  const ownAnswer = own && { paper: briefOf(own.paper), by: own.by };
  // A PDF known by its address alone has no text, a repository's README says little of its paper: the feed's abstract helps.
  const page = readPageTerms(
    subject.title || (own?.paper.title ?? ''),
    own ? `${subject.text}\n${own.paper.abstract}` : subject.text,
  );
  const query = prepareQuery(collection, page.weights);
  const matches =
    query.length < KNOWN_TERMS_MIN
      ? []
      : topMatches(collection, query, CANDIDATES).filter(({ score }) => score >= SCORE_MIN);
  const gains = contributions(collection, query, matches);
  const papers = new Map((await loadPapers(matches.map(({ id }) => id))).map((paper) => [paper.id, paper]));

  const related: RelatedPaper[] = [];
  const seen = new Set([titleKey(subject.title), own ? titleKey(own.paper.title) : ''].filter(Boolean));
  matches.forEach((match, i) => {
    const paper = papers.get(match.id);
    if (!paper || isSame(paper, subject, own?.paper) || related.length === RELATED_MAX) return;
    const key = titleKey(paper.title);
    if (key && seen.has(key)) return;
    seen.add(key);
    const byTerm = new Map([...(gains[i] ?? [])].map(([t, gain]) => [query[t]?.term ?? '', gain]));
    related.push({ paper: briefOf(paper), score: match.score, ...explain(page, paper, byTerm) });
  });
  return { own: ownAnswer, related, searched: collection.documents };
}

function isSame(paper: Paper, subject: PageSubject, own: Paper | undefined): boolean {
  return paper.id === own?.id || paper.id === subject.ids.arxiv;
}
