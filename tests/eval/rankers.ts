// Paperkin's ranking as shipped, and the peers it is held against in the same run.
import MiniSearch from 'minisearch';
import { buildSegment } from '../../lib/kin/build-segment';
import { readPageTerms } from '../../lib/kin/page-terms';
import { collect, prepareQuery, topMatches } from '../../lib/kin/score';
import { Segment } from '../../lib/kin/segment';
import { rankPapers } from '../../lib/related/rank-papers';
import { analyze } from '../../lib/text/analyze';
import type { Doc } from './sets';

/** Ids of the best documents for a text, best first. */
export type Ranker = (title: string, text: string) => string[];

const DEPTH = 100;
/** The usual "more like this": only the most telling terms of the page. */
const FEW_TERMS = 25;

export function openCollection(docs: readonly Doc[]) {
  const segment = Segment.open(buildSegment(docs));
  if (!segment) throw new Error('The segment that was just built cannot be read.');
  return collect([segment]);
}

export type Collection = ReturnType<typeof openCollection>;

export function paperkin(collection: Collection): Ranker {
  return (title, text) => rankPapers(collection, readPageTerms(title, text), DEPTH).matches.map(({ id }) => id);
}

export function fewTerms(collection: Collection): Ranker {
  return (title, text) => {
    const query = prepareQuery(collection, readPageTerms(title, text).weights);
    return topMatches(collection, { ...query, terms: query.terms.slice(0, FEW_TERMS) }, DEPTH).map(({ id }) => id);
  };
}

const FIELDS = ['title', 'abstract'];

/** As its README shows it. */
export function miniSearch(docs: readonly Doc[]): Ranker {
  const index = new MiniSearch<Doc>({ fields: FIELDS });
  index.addAll(docs);
  return (title, text) => best(index.search(`${title} ${text}`));
}

/** With our stop words and stems, title counted double, and its multiplier for matched terms undone. */
export function miniSearchTuned(docs: readonly Doc[]): Ranker {
  const index = new MiniSearch<Doc>({
    fields: FIELDS,
    tokenize: (text) => analyze(text).map(({ term }) => term),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 2 } },
  });
  index.addAll(docs);
  return (title, text) =>
    best(
      index.search(`${title} ${text}`).map(({ id, score, queryTerms }) => ({ id, score: score / queryTerms.length })),
    );
}

function best(results: readonly { id: unknown; score: number }[]): string[] {
  return results
    .toSorted((a, b) => b.score - a.score)
    .slice(0, DEPTH)
    .map(({ id }) => String(id));
}
