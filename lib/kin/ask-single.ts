// A page's terms in the dictionaries of all segments, each by itself: for whole pages.
import type { Asked, TermLists, WantedTerm } from './asked';
import type { Collection } from './collection';
import { kernel } from './kernel/choose-kernel';
import type { Segment } from './segment';

const NONE: readonly string[] = [];

export function askSingle({ segments }: Collection, weights: ReadonlyMap<string, number>): Asked {
  const terms = [...weights.keys()];
  const found = kernel().findTerms(
    segments.map(({ parts }) => parts),
    terms,
  );
  const counts = new Float64Array(terms.length);
  found.forEach((places, i) => {
    count(counts, segments[i] as Segment, places);
  });
  return {
    terms,
    frequencies: [...weights.values()],
    counts,
    listsIn: (segment, wanted, factor) => listSingle(found[segment] as Int32Array, wanted, factor),
    familyAt: () => NONE,
  };
}

function listSingle(held: Int32Array, wanted: readonly WantedTerm[], factor: number): TermLists {
  const places = new Int32Array(wanted.length);
  const gains = new Float64Array(wanted.length);
  let length = 0;
  for (let i = 0; i < wanted.length; i++) {
    const { place, weight } = wanted[i] as WantedTerm;
    const at = held[place] as number;
    if (at < 0) continue;
    places[length] = at;
    gains[length++] = weight * factor;
  }
  return { places: places.subarray(0, length), gains: gains.subarray(0, length) };
}

function count(counts: Float64Array, segment: Segment, places: Int32Array): void {
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    if (place >= 0) counts[i] = (counts[i] as number) + segment.frequencyOf(place);
  }
}
