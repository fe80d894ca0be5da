// Lexical score (BM25F) of every document against a page's terms, over all segments at once, and the best of them.
import type { Collection } from './collection';
import type { SoughtId } from './ids';
import { kernel } from './kernel/choose-kernel';
import type { Norm, Scored } from './kernel/kernel';
import type { Query } from './query';
import type { Segment } from './segment';
import { normOf, type Weighing } from './weighing';

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
  if (query.terms.length === 0 || limit <= 0) return [];
  const { segments } = collection;
  kernel().beginQuery(limit, Math.max(0, ...segments.map(({ documents }) => documents)));
  const norm = normIn(collection, query.weighing);
  const best: Match[] = [];
  segments.forEach((segment, i) => {
    const { docs, scores } = scoreSegment(segment, i, query, norm);
    docs.forEach((doc, at) => {
      best.push(new Match(segment, i, doc, Math.min(1, (scores[at] as number) / query.ideal)));
    });
  });
  return best.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

function scoreSegment(segment: Segment, index: number, { terms, weighing }: Query, norm: Norm): Scored {
  const at = kernel();
  at.beginSegment(segment.lengths, norm);
  for (const { places, weight } of terms) {
    const [own, ...others] = places[index] ?? [];
    if (own === undefined) continue;
    const gain = weight * (weighing.k1 + 1);
    const postings = segment.postingsOf(own);
    if (others.length === 0) at.addTerm(postings, gain);
    else at.addFamily([postings, ...others.map((member) => segment.postingsOf(member))], gain);
  }
  at.drop(segment.deleted);
  return at.endSegment();
}

function normIn({ averageLength }: Collection, weighing: Weighing): Norm {
  const base = normOf(0, averageLength, weighing);
  return { base, perTerm: normOf(1, averageLength, weighing) - base };
}
