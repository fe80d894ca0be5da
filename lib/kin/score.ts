// Lexical score (BM25F) of every document against a page's terms, over all segments at once, and the best of them.
import type { TermLists } from './asked';
import type { Collection } from './collection';
import type { SoughtId } from './ids';
import { kernel } from './kernel/choose-kernel';
import type { Norm, Scored } from './kernel/kernel';
import type { Query } from './query';
import type { Segment } from './segment';
import { normOf, type Weighing } from './weighing';

/** More than all documents that are found at once. */
const PLACES = 2 ** 21;

export class Match {
  constructor(
    private readonly holder: Segment,
    /** Its holder's place among the segments. */
    readonly segment: number,
    readonly doc: number,
    /** Share of what a document holding the page's most telling terms often would score: 0 to 1. */
    readonly score: number,
  ) {}

  /** Decoded anew each time: of most matches nobody asks for it. */
  get id(): string {
    return this.holder.idOf(this.doc);
  }

  isOneOf(ids: readonly SoughtId[]): boolean {
    return ids.some((id) => this.holder.hasId(this.doc, id));
  }
}

/** The best `limit` documents, best first; ties by id, so that the order does not depend on the split either. */
export function topMatches(collection: Collection, query: Query, limit: number): Match[] {
  const { terms, asked, weighing, ideal } = query;
  if (terms.length === 0 || limit <= 0) return [];
  const { segments } = collection;
  kernel().beginQuery(limit, Math.max(0, ...segments.map(({ documents }) => documents)));
  const norm = normIn(collection, weighing);
  const found = segments.map((segment, i) => scoreSegment(segment, asked.listsIn(i, terms, weighing.k1 + 1), norm));
  const best = keysOf(found)
    .sort()
    .reduceRight<Match[]>((matches, key) => {
      matches.push(matchAt(key % PLACES, found, segments, ideal));
      return matches;
    }, []);
  return (isAnyTied(best) ? best.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)) : best).slice(0, limit);
}

function scoreSegment(segment: Segment, lists: TermLists, norm: Norm): Scored {
  const at = kernel();
  at.beginSegment(segment.lengths, norm);
  at.addTerms(segment.parts, lists.places, lists.gains);
  at.drop(segment.deleted);
  return at.endSegment();
}

/**
 * Of each document its score and its place among all that were found, as one number: sorted without calling back, which took longer than
 * scoring. The bits of floats that are not negative are in the order of the floats.
 */
function keysOf(found: readonly Scored[]): Float64Array {
  const keys = new Float64Array(found.reduce((sum, { docs }) => sum + docs.length, 0));
  let place = 0;
  for (const { scores } of found) {
    const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
    for (let at = 0; at < bits.length; at++) {
      keys[place] = (bits[at] as number) * PLACES + place;
      place++;
    }
  }
  return keys;
}

function matchAt(place: number, found: readonly Scored[], segments: readonly Segment[], ideal: number): Match {
  let at = place;
  let i = 0;
  while (at >= (found[i] as Scored).docs.length) at -= (found[i++] as Scored).docs.length;
  const { docs, scores } = found[i] as Scored;
  return new Match(segments[i] as Segment, i, docs[at] as number, Math.min(1, (scores[at] as number) / ideal));
}

function isAnyTied(best: readonly Match[]): boolean {
  for (let at = 1; at < best.length; at++) if (best[at]?.score === best[at - 1]?.score) return true;
  return false;
}

function normIn({ averageLength }: Collection, weighing: Weighing): Norm {
  const base = normOf(0, averageLength, weighing);
  return { base, perTerm: normOf(1, averageLength, weighing) - base };
}
