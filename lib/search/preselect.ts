// Which documents can be among the first: MiniSearch makes objects for every document that matches, and a common word matches half
// the feed. So its formula runs over typed arrays first, and MiniSearch scores and explains the best alone.
import { FIELDS, fuzzyDistance, isPrefix, type LastWord, WEIGHING } from './fields';
import type { FoundTerm, SearchView } from './search-view';

/** A word of the query and the terms that it stands for. */
export interface QueryWord {
  readonly word: string;
  readonly exact: FoundTerm;
  /** Empty for all but the unfinished word. */
  readonly longer: readonly FoundTerm[];
  readonly like: readonly FoundTerm[];
}

/** Scores that differ by less are equal: sums over other splits round otherwise. */
const EQUAL_WITHIN = 1e-9;
/** What a longer term loses by its extra letters, as MiniSearch has it. */
const PREFIX_DECAY = 0.3;

export function readWords(view: SearchView, words: readonly string[], last: LastWord): QueryWord[] {
  return words.map((word, i) => {
    const max = fuzzyDistance(word);
    return {
      word,
      exact: view.exact(word),
      longer: isPrefix(i, words, last) ? view.beginningWith(word) : [],
      like: max > 0 ? view.like(word, max) : [],
    };
  });
}

export interface Preselection {
  /** The best documents, in no order. */
  readonly docs: readonly number[];
  /** All that match. */
  readonly total: number;
}

/** `all`: every word must match; else one will do. */
export function preselect(view: SearchView, words: readonly QueryWord[], all: boolean, limit: number): Preselection {
  const scores = new Float64Array(view.size);
  // Words matched so far, without a gap when all must match.
  const matched = new Uint8Array(view.size);
  words.forEach((word, i) => {
    for (const [found, weight] of weighTerms(word)) {
      for (const [f, field] of FIELDS.entries()) {
        addScores(view, found, f, weight * WEIGHING.boost[field], scores, matched, all ? i : -1);
      }
    }
  });
  return best(view, scores, matched, all ? words.length : 1, limit);
}

function* weighTerms({ word, exact, longer, like }: QueryWord): Generator<[FoundTerm, number]> {
  yield [exact, 1];
  const seen = new Set<string>([word]);
  for (const found of longer) {
    if (seen.has(found.term)) continue;
    seen.add(found.term);
    const { length } = found.term;
    yield [found, (WEIGHING.weights.prefix * length) / (length + PREFIX_DECAY * (length - word.length))];
  }
  for (const found of like) {
    if (seen.has(found.term)) continue;
    const { length } = found.term;
    yield [found, (WEIGHING.weights.fuzzy * length) / (length + found.distance)];
  }
}

/** `after`: words that a document must have matched before this one counts; -1 when any will do. */
function addScores(
  view: SearchView,
  found: FoundTerm,
  field: number,
  weight: number,
  scores: Float64Array,
  matched: Uint8Array,
  after: number,
): void {
  const { docs, weights, count } = view.read(found, field);
  if (count === 0) return;
  const { k, b, d } = WEIGHING.bm25;
  const gain = weight * Math.log(1 + (view.documents - count + 0.5) / (count + 0.5));
  const lengths = view.lengths[field] as Uint16Array;
  const perLength = (k * b) / (view.averageLengths[field] as number);
  const base = k * (1 - b);
  const now = Math.max(1, after + 1);
  for (let i = 0; i < count; i++) {
    const doc = docs[i] as number;
    if ((matched[doc] as number) < after) continue;
    matched[doc] = now;
    const tf = weights[i] as number;
    scores[doc] =
      (scores[doc] as number) + gain * (d + (tf * (k + 1)) / (tf + base + perLength * (lengths[doc] as number)));
  }
}

/** Of equal ones the later ids: newer papers, whatever segment they are in. */
function best(
  view: SearchView,
  scores: Float64Array,
  matched: Uint8Array,
  needed: number,
  limit: number,
): Preselection {
  let total = 0;
  // The best scores so far, rising.
  const top = new Float64Array(limit);
  for (let doc = 0; doc < scores.length; doc++) {
    if ((matched[doc] as number) < needed) continue;
    total++;
    const score = scores[doc] as number;
    if (score <= (top[0] as number)) continue;
    let at = 1;
    while (at < limit && (top[at] as number) < score) {
      top[at - 1] = top[at] as number;
      at++;
    }
    top[at - 1] = score;
  }
  const floor = total > limit ? (top[0] as number) : 0;
  const docs: number[] = [];
  const level: number[] = [];
  for (let doc = 0; doc < scores.length; doc++) {
    if ((matched[doc] as number) < needed) continue;
    const score = scores[doc] as number;
    if (score > floor * (1 + EQUAL_WITHIN)) docs.push(doc);
    else if (score >= floor * (1 - EQUAL_WITHIN)) level.push(doc);
  }
  const room = limit - docs.length;
  if (level.length <= room) return { docs: [...docs, ...level], total };
  const named = level.map((doc) => ({ doc, id: view.idOf(doc) })).sort((a, b) => (a.id < b.id ? 1 : -1));
  return { docs: [...docs, ...named.slice(0, room).map(({ doc }) => doc)], total };
}
