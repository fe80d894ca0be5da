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
/** In the order of UTF-8, behind a term and before the next that there may be. */
const JUST_BEHIND = '\0';
/** Behind every term that begins alike. */
const BEHIND_ALL = '\u{10ffff}';

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
        const words = members[segment]?.[place]?.places ?? NOWHERE;
        places.push(...words);
        words.forEach((_, i) => {
          gains.push(i === words.length - 1 ? weight * factor : 0);
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

interface Sought {
  readonly term: string;
  readonly family: string;
  /** Null for a term that is looked up by itself. */
  readonly beginning: string | null;
}

/** By term. */
function membersIn(segment: Segment, sought: readonly Sought[]): Members[] {
  const known = knownFamilies(segment);
  const unknown = sought.filter(({ family, beginning }) => beginning === null || !known.has(family));
  const bounds = kernel().lowerBounds(
    segment.parts,
    unknown.flatMap(({ term, beginning }) =>
      beginning === null ? [term, term + JUST_BEHIND] : [beginning, beginning + BEHIND_ALL],
    ),
  );
  const found = new Map(
    unknown.map((one, i) => [one, membersBetween(segment, one, bounds[2 * i] as number, bounds[2 * i + 1] as number)]),
  );
  const members = sought.map((one) => found.get(one) ?? (known.get(one.family) as Members));
  if (known.size + found.size > KNOWN_MAX) known.clear();
  sought.forEach(({ family, beginning }, i) => {
    if (beginning !== null) known.set(family, members[i] as Members);
  });
  return members;
}

/** A dictionary never changes, and descriptions share many of their words. */
function knownFamilies({ parts }: Segment): Map<string, Members> {
  const known = families.get(parts) ?? new Map<string, Members>();
  families.set(parts, known);
  return known;
}

function membersBetween(segment: Segment, { family, beginning }: Sought, first: number, end: number): Members {
  if (beginning === null) return { places: first < end ? [first] : NOWHERE, words: NONE };
  const places: number[] = [];
  const words: string[] = [];
  segment.termsBetween(first, end).forEach((word, i) => {
    if (!mayBeOf(family, beginning, word) || familyOf(word) !== family) return;
    places.push(first + i);
    words.push(word);
  });
  return { places, words };
}
