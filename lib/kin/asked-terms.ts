// A page's terms in the dictionaries of all segments: each by itself, or with its family.
import { familyBeginning, familyOf, mayBeOf } from '../text/word-family';
import type { Collection } from './collection';
import { kernel } from './kernel/choose-kernel';
import type { Segment } from './segment';
import type { SegmentParts } from './segment-format';

const NOWHERE: readonly number[] = [];
const NONE: readonly string[] = [];
/** Families of a dictionary that are remembered. */
const KNOWN_MAX = 2_000;
const families = new WeakMap<SegmentParts, Map<string, Members>>();
const AFTER = 0xff;
const encoder = new TextEncoder();

/** A page's terms, or one for each of their families, and where the papers have them. */
export interface Asked {
  readonly terms: readonly string[];
  /** Weighted, in the page. */
  readonly frequencies: readonly number[];
  /** Documents that have each. */
  readonly counts: Float64Array;
  /** Appends where its words stand in a segment's dictionary. */
  addPlaces(segment: number, i: number, places: number[]): void;
  /** Words of its family that papers have, in any order; none where terms are compared. */
  familyAt(i: number): readonly string[];
}

/** Of a family, in one dictionary: its words and where they stand. */
interface Members {
  readonly places: readonly number[];
  readonly words: readonly string[];
}

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
    addPlaces(segment, i, places) {
      const place = found[segment]?.[i] ?? -1;
      if (place >= 0) places.push(place);
    },
    familyAt: () => NONE,
  };
}

function count(counts: Float64Array, segment: Segment, places: Int32Array): void {
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    if (place >= 0) counts[i] = (counts[i] as number) + segment.frequencyOf(place);
  }
}

export function askFamilies(collection: Collection, weights: ReadonlyMap<string, number>): Asked {
  const asked = joinFamilies(weights);
  const members = asked.map(({ term }) => membersOf(collection, term));
  const { segments } = collection;
  const countAll = (held: readonly Members[]) =>
    held.reduce(
      (sum, { places }, s) => places.reduce((all, place) => all + (segments[s] as Segment).frequencyOf(place), sum),
      0,
    );
  return {
    terms: asked.map(({ term }) => term),
    frequencies: asked.map(({ frequency }) => frequency),
    counts: Float64Array.from(members, countAll),
    addPlaces: (segment, i, places) => void places.push(...(members[i]?.[segment]?.places ?? NOWHERE)),
    familyAt: (i) => members[i]?.flatMap(({ words }) => words) ?? NONE,
  };
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

/** By segment. */
function membersOf({ segments }: Collection, term: string): Members[] {
  const beginning = familyBeginning(term);
  if (beginning === null) {
    const bytes = encoder.encode(term);
    return segments.map((segment) => {
      const place = segment.find(bytes);
      return { places: place < 0 ? NOWHERE : [place], words: NONE };
    });
  }
  const family = familyOf(term);
  return segments.map((segment) => {
    const known = knownFamilies(segment);
    const members = known.get(family) ?? membersIn(segment, family, beginning);
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(family, members);
    return members;
  });
}

/** A dictionary never changes, and descriptions share many of their words. */
function knownFamilies({ parts }: Segment): Map<string, Members> {
  const known = families.get(parts) ?? new Map<string, Members>();
  families.set(parts, known);
  return known;
}

function membersIn(segment: Segment, family: string, beginning: string): Members {
  const from = encoder.encode(beginning);
  const first = segment.lowerBound(from);
  const places: number[] = [];
  const words: string[] = [];
  segment.termsBetween(first, segment.lowerBound(Uint8Array.of(...from, AFTER))).forEach((word, i) => {
    if (!mayBeOf(family, beginning, word.charAt(beginning.length)) || familyOf(word) !== family) return;
    places.push(first + i);
    words.push(word);
  });
  return { places, words };
}
