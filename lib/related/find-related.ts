// From what a page is about to the papers akin to it: own paper → terms → kin index → cut-off → reasons.
import { loadPapers } from '../db/papers';
import type { PageSubject } from '../domain/page-subject';
import { briefOf, type Paper } from '../domain/paper';
import type { RelatedAnswer, RelatedPaper } from '../domain/related-paper';
import { titleKey } from '../domain/title-key';
import { explain } from '../kin/explain';
import { readPageTerms } from '../kin/page-terms';
import { contributions } from '../kin/score';
import { takeAkin } from './cut-off';
import { findOwn } from './find-own';
import { openKin } from './open-kin';
import { rankPapers } from './rank-papers';

const RELATED_MAX = 30;
/** Matches taken before the page's own paper and doubles fall out. */
const CANDIDATES = RELATED_MAX + 10;
/** A page that is a paper and has less text than this has not shown its abstract. */
const ABSTRACT_MIN_CHARS = 300;

/** The papers of the local feed akin to a page, best first, each with its reasons. An empty feed gives an empty answer. */
export async function findRelated(subject: PageSubject): Promise<RelatedAnswer> {
  const [own, collection] = await Promise.all([findOwn(subject), openKin()]);
  const ownAnswer = own && { paper: briefOf(own.paper), by: own.by };
  const page = readPageTerms(subject.title || (own?.paper.title ?? ''), textOf(subject, own?.paper));
  const { query, matches: candidates } = rankPapers(collection, page, CANDIDATES);
  const rest = candidates.filter(({ id }) => id !== own?.paper.id && id !== subject.ids.arxiv);
  const matches = takeAkin(rest, query, collection.documents, subject.site);
  const gains = contributions(collection, query, matches);
  const papers = new Map((await loadPapers(matches.map(({ id }) => id))).map((paper) => [paper.id, paper]));

  const related: RelatedPaper[] = [];
  const seen = new Set([titleKey(subject.title), own ? titleKey(own.paper.title) : ''].filter(Boolean));
  matches.forEach((match, i) => {
    const paper = papers.get(match.id);
    if (!paper || related.length === RELATED_MAX) return;
    const key = titleKey(paper.title);
    if (key && seen.has(key)) return;
    seen.add(key);
    const byTerm = new Map([...(gains[i] ?? [])].map(([t, gain]) => [query.terms[t]?.term ?? '', gain]));
    related.push({ paper: briefOf(paper), score: match.score, ...explain(page, paper, byTerm) });
  });
  return { own: ownAnswer, related, searched: collection.documents };
}

/** A PDF known by its address alone has no text, and a repository's README says little of its paper: the feed's abstract helps. */
function textOf(subject: PageSubject, own: Paper | undefined): string {
  const saysItself = subject.kind === 'paper' && subject.text.length > ABSTRACT_MIN_CHARS;
  return own && !saysItself ? `${subject.text}\n${own.abstract}` : subject.text;
}
