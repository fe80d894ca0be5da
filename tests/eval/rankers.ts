// Paperkin's ranking as shipped, and the peers it is held against in the same run.
import MiniSearch from 'minisearch';
import { buildSegment } from '../../lib/kin/build-segment';
import { collect } from '../../lib/kin/collection';
import { openModel } from '../../lib/kin/dense/dense-model';
import { openRows } from '../../lib/kin/dense/dense-rows';
import { foldInSegment } from '../../lib/kin/dense/fold-in';
import { readPageTerms } from '../../lib/kin/page-terms';
import { prepareQuery } from '../../lib/kin/query';
import { topMatches } from '../../lib/kin/score';
import { Segment } from '../../lib/kin/segment';
import type { KinIndex } from '../../lib/related/kin-index';
import { bestOf, rankPapers } from '../../lib/related/rank-papers';
import { analyze } from '../../lib/text/analyze';
import { runWhole } from '../../lib/util/run-sliced';
import { trainWhole } from '../kin/train-whole';
import type { Doc } from './sets';

/** Ids of the best documents for a text, best first. `own`: the text's own document, which is not asked for. */
export type Ranker = (title: string, text: string, own?: string) => string[];

const DEPTH = 100;
/** The usual "more like this": only the most telling terms of the page. */
const FEW_TERMS = 25;

/** Built, trained and folded in as the worker does it, in one go. */
export function openIndex(docs: readonly Doc[]): KinIndex {
  const segment = Segment.open(buildSegment(docs));
  if (!segment) throw new Error('The segment that was just built cannot be read.');
  const trained = runWhole(trainWhole([segment]));
  const model = trained && openModel(trained, 'eval');
  const rows = model && openRows(runWhole(foldInSegment(model, segment)));
  return { collection: collect([segment]), rows: [rows] };
}

export function paperkin(index: KinIndex): Ranker {
  return (title, text, own) =>
    bestOf(rankPapers(index, readPageTerms(title, text), new Set(own ? [own] : [])), DEPTH).map(({ id }) => id);
}

export function fewTerms({ collection }: KinIndex): Ranker {
  return (title, text, own) => {
    const query = prepareQuery(collection, readPageTerms(title, text).weights);
    return topMatches(collection, { ...query, terms: query.terms.slice(0, FEW_TERMS) }, DEPTH + 1)
      .map(({ id }) => id)
      .filter((id) => id !== own);
  };
}

const FIELDS = ['title', 'abstract'];

/** As its README shows it. */
export function miniSearch(docs: readonly Doc[]): Ranker {
  const index = new MiniSearch<Doc>({ fields: FIELDS });
  index.addAll(docs);
  return (title, text, own) => best(index.search(`${title} ${text}`), own);
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
  return (title, text, own) =>
    best(
      index.search(`${title} ${text}`).map(({ id, score, queryTerms }) => ({ id, score: score / queryTerms.length })),
      own,
    );
}

function best(results: readonly { id: unknown; score: number }[], own: string | undefined): string[] {
  return results
    .toSorted((a, b) => b.score - a.score)
    .map(({ id }) => String(id))
    .filter((id) => id !== own)
    .slice(0, DEPTH);
}
