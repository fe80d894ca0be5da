// A page's terms in the dictionaries of all segments, each with its family: for short texts.
import { familyBeginning, familyOf } from '../text/word-family';
import type { Asked } from './asked';
import type { Collection } from './collection';
import { type Members, membersIn } from './family-members';
import type { Segment } from './segment';

const NOWHERE: readonly number[] = [];
const NONE: readonly string[] = [];

export function askFamilies({ segments }: Collection, weights: ReadonlyMap<string, number>): Asked {
  const asked = joinFamilies(weights);
  const sought = asked.map(({ term }) => ({ term, family: familyOf(term), beginning: familyBeginning(term) }));
  const members = segments.map((segment) => membersIn(segment, sought));
  const counts = new Float64Array(asked.length);
  members.forEach((held, i) => {
    for (let at = 0; at < held.length; at++)
      counts[at] = (counts[at] as number) + countOf(segments[i] as Segment, held[at] as Members);
  });
  return {
    terms: asked.map(({ term }) => term),
    frequencies: asked.map(({ frequency }) => frequency),
    counts,
    listsIn(segment, wanted, factor) {
      const places: number[] = [];
      const gains: number[] = [];
      for (const { place, weight } of wanted) {
        const held = members[segment]?.[place]?.places ?? NOWHERE;
        places.push(...held);
        // Of a family, the last word has the gain.
        held.forEach((_, i) => {
          gains.push(i === held.length - 1 ? weight * factor : 0);
        });
      }
      return { places: Int32Array.from(places), gains: Float64Array.from(gains) };
    },
    familyAt: (i) => members.flatMap((held) => held[i]?.words ?? NONE),
  };
}

function countOf(segment: Segment, { places }: Members): number {
  return places.reduce((sum, place) => sum + segment.frequencyOf(place), 0);
}

interface Weighted {
  readonly term: string;
  readonly frequency: number;
}

function joinFamilies(weights: ReadonlyMap<string, number>): Weighted[] {
  const members = new Map<string, Weighted[]>();
  for (const [term, frequency] of weights) {
    const family = familyOf(term);
    const known = members.get(family);
    if (known) known.push({ term, frequency });
    else members.set(family, [{ term, frequency }]);
  }
  return [...members.values()].flatMap((family) => {
    const [most] = family.toSorted((a, b) => b.frequency - a.frequency);
    return most ? [{ term: most.term, frequency: family.reduce((sum, { frequency }) => sum + frequency, 0) }] : [];
  });
}
