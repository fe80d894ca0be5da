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
  /** Of some of the terms, what a segment has, for scoring. `factor`: that a weight is multiplied by to make a gain. */
  listsIn(segment: number, wanted: readonly WantedTerm[], factor: number): TermLists;
  /** Words of its family that papers have, in any order; none where terms are compared. */
  familyAt(i: number): readonly string[];
}

export interface WantedTerm {
  /** Its place in `terms`. */
  readonly place: number;
  readonly weight: number;
}

/** Of one segment, see `addTerms` of the kernel. */
export interface TermLists {
  readonly places: Int32Array;
  readonly gains: Float64Array;
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
    listsIn(segment, wanted, factor) {
      const places: number[] = [];
      const gains: number[] = [];
      for (const { place, weight } of wanted) {
        const words = members[place]?.[segment]?.places ?? NOWHERE;
        places.push(...words);
        words.forEach((_, i) => {
          gains.push(i === words.length - 1 ? weight * factor : 0);
        });
      }
      return { places: Int32Array.from(places), gains: Float64Array.from(gains) };
    },
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
    if (!mayBeOf(family, beginning, word) || familyOf(word) !== family) return;
    places.push(first + i);
    words.push(word);
  });
  return { places, words };
}
