// When a paper is akin enough to be shown. The best of many papers is akin to any page by chance, the more so the more papers there
// are, so the bar rises with them. Its figures were chosen once, between abstracts of reading lists, READMEs and surveys (shown)
// and news and blog pages (silent), on feeds of 1,512, 4,000 and 12,438 papers.
import type { PageSubject } from '../domain/page-subject';
import type { Query } from '../kin/query';
import type { Ranked } from './rank-papers';

const BAR = 0.0915;
/** Papers that the bar was chosen at, and what it rises by with each e-fold of them. */
const CHOSEN_AT = 1_512;
const PER_LOG_PAPER = 0.005;
/** Fewer papers lower it no further: what so few words they know tells nothing. */
const PAPERS_MIN = 50;
/** Pages that are about one piece of research anyhow; of other pages of the web most are about none. */
const LOWER_BAR: ReadonlySet<PageSubject['kind']> = new Set([
  'paper',
  'repository',
  'model',
  'dataset',
  'space',
  'discussion',
]);
const LOWER_SHARE = 0.55;
/** What a cosine counts beside the lexical share, and what it is by chance. */
const DENSE_WEIGHT = 0.2;
const DENSE_BY_CHANCE = 0.65;
/** Stands in for the cosine while nothing is trained; chosen by eye on the starter papers. */
const DENSE_UNKNOWN = 0.7;
/** A page of fewer known terms says too little to compare. */
const KNOWN_TERMS_MIN = 3;

/** The matches to show, in their order. `documents`: papers in the feed. */
export function takeAkin(
  matches: readonly Ranked[],
  query: Query,
  documents: number,
  { kind }: Pick<PageSubject, 'kind'>,
): Ranked[] {
  if (query.terms.length < KNOWN_TERMS_MIN) return [];
  const bar =
    (BAR + PER_LOG_PAPER * Math.log(Math.max(PAPERS_MIN, documents) / CHOSEN_AT)) *
    (LOWER_BAR.has(kind) ? LOWER_SHARE : 1);
  return matches.filter(
    ({ lexical, dense }) => lexical + DENSE_WEIGHT * ((dense ?? DENSE_UNKNOWN) - DENSE_BY_CHANCE) >= bar,
  );
}
