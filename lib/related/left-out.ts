// Which papers a page's answer leaves out, by what the reader hid. A paper is much like a hidden one when it holds a good part of what
// tells that one from all others: the bar was chosen by eye among neighbours of 400 papers of the feed, on 90 days and on a year.
import type { Hidden } from '../domain/hidden';
import { weighTerms } from '../kin/build-segment';
import type { Collection } from '../kin/collection';
import { prepareQuery } from '../kin/query';
import { topMatches } from '../kin/score';

/** Most telling terms of a hidden paper that others are held to. */
const TELLING = 30;
/** Share of the hidden paper's own score. At 0.3, half of all papers have one or none like them, one in ten has nine. */
const MUCH_ALIKE = 0.3;
/** What a paper scores for its own telling terms, where it has left the feed and cannot be asked. */
const OWN_SCORE = 0.31;
const ALIKE_MAX = 30;

/** Worked out once for each state of the feed: half a millisecond a hidden paper and 6,000 papers. */
const known = new WeakMap<Collection, Map<string, readonly string[]>>();

/** `pageKey`: of the page that is asked for; undefined when it has no name. */
export function leftOut(
  collection: Collection,
  hidden: readonly Hidden[],
  pageKey: string | undefined,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const one of hidden) {
    if (one.page && one.page.key !== pageKey) continue;
    ids.add(one.paperId);
    if (!one.page) for (const id of alike(collection, one)) ids.add(id);
  }
  return ids;
}

function alike(collection: Collection, paper: Hidden): readonly string[] {
  let found = known.get(collection);
  if (!found) {
    found = new Map();
    known.set(collection, found);
  }
  let ids = found.get(paper.id);
  if (!ids) {
    ids = findAlike(collection, paper);
    found.set(paper.id, ids);
  }
  return ids;
}

function findAlike(collection: Collection, { paperId, title, abstract = '' }: Hidden): readonly string[] {
  const query = prepareQuery(collection, weighTerms(title, abstract));
  const matches = topMatches(collection, { ...query, terms: query.terms.slice(0, TELLING) }, ALIKE_MAX);
  const own = matches.find(({ id }) => id === paperId)?.score ?? OWN_SCORE;
  return matches.filter(({ id, score }) => id !== paperId && score >= own * MUCH_ALIKE).map(({ id }) => id);
}
