// When a paper is akin enough to be shown. What chance alone scores grows with the page's different terms and with the size of
// the feed, so the bar does too. Its figures were chosen once between abstracts of reading lists (shown) and news and blog pages
// (silent), on a feed of 90 days.
import type { Match, Query } from '../kin/score';

const BASE = 0.045;
const PER_ROOT_TERM = 0.002;
/** Papers in the feed that the figures were chosen on. */
const CHOSEN_AT = 1_512;
/** A page of no known site must do better: most pages of the web are about no paper. */
const KNOWN_SITE = 0.85;

/** The matches to show, in their order. `documents`: papers in the feed. */
export function takeAkin(matches: readonly Match[], query: Query, documents: number, site: string): Match[] {
  const size = Math.log(Math.max(2, documents)) / Math.log(CHOSEN_AT);
  const bar = (BASE + PER_ROOT_TERM * Math.sqrt(query.distinct)) * size * (site === 'generic' ? 1 : KNOWN_SITE);
  return matches.filter(({ score }) => score >= bar);
}
