// A page's terms as a query: which of them tell most, where each stands in every segment's dictionary, and how much it weighs.
import { familyBeginning, familyOf, mayBeOf } from '../text/word-family';
import type { Collection } from './collection';
import { kernel } from './kernel/choose-kernel';
import type { Segment } from './segment';
import type { SegmentParts } from './segment-format';
import { idf, type Weighing, weighingFor } from './weighing';

export interface QueryTerm {
  /** As the page has it; of a family, the member that the page has most often. */
  readonly term: string;
  readonly weight: number;
  /** By segment: indexes in its dictionary, none where it lacks the term, several for a family. */
  readonly places: readonly (readonly number[])[];
  /** Words of its family that papers have, in any order; none where terms are compared. */
  readonly family: readonly string[];
}

export interface Query {
  /** The page's most telling terms that some paper knows, most telling first. */
  readonly terms: readonly QueryTerm[];
  /** What a document would score that held the page's most telling terms often, terms that no paper knows included. */
  readonly ideal: number;
  /** Different terms of the page, known or not. */
  readonly distinct: number;
  readonly weighing: Weighing;
}

/** An abstract has fewer; of a long page the rest costs time and finds nothing better. */
const TERMS_MAX = 110;
/** The most telling terms that a perfect match is measured by: about those of an abstract that tell it from others. */
const IDEAL_TERMS = 30;
/** The first letter behind those of Latin scripts. */
const LATIN_END = 0x370;
const NOWHERE: readonly number[] = [];
const NONE: readonly string[] = [];
/** Families of a dictionary that are remembered. */
const KNOWN_MAX = 2_000;
const families = new WeakMap<SegmentParts, Map<string, Members>>();
const AFTER = 0xff;
const encoder = new TextEncoder();

/** `weights`: term → weighted frequency in the page. */
export function prepareQuery(collection: Collection, weights: ReadonlyMap<string, number>): Query {
  const weighing = weighingFor(weights.size);
  const asked = weighing.families ? askFamilies(collection, weights) : askSingle(collection, weights);
  const all = weigh(asked, collection.counted, weighing);
  // Plain numbers, which are sorted without calling back.
  const known = all.map((weight, i) => ((asked.counts[i] as number) > 0 ? weight : 0));
  const least = known.toSorted().at(-TERMS_MAX) ?? 0;
  const telling: QueryTerm[] = [];
  known.forEach((weight, i) => {
    if (weight > 0 && weight >= least)
      telling.push({ term: asked.terms[i] as string, weight, places: asked.placesOf(i), family: asked.familyAt(i) });
  });
  return {
    terms: telling.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, TERMS_MAX),
    ideal:
      all
        .sort()
        .subarray(-IDEAL_TERMS)
        .reduceRight((sum, weight) => sum + weight, 0) *
      (weighing.k1 + 1),
    distinct: weights.size,
    weighing,
  };
}

/** What each of the page's terms counts for, 0 for those that do not count. */
function weigh({ terms, frequencies, counts }: Asked, documents: number, { idfPower }: Weighing): Float64Array {
  const weights = new Float64Array(terms.length);
  for (let i = 0; i < weights.length; i++) {
    const df = counts[i] as number;
    // A page in Chinese names the field's things in Latin letters: its other words no paper could have.
    if (df === 0 && (terms[i] as string).charCodeAt(0) >= LATIN_END) continue;
    weights[i] = (1 + Math.log(frequencies[i] as number)) * idf(Math.min(df, documents), documents) ** idfPower;
  }
  return weights;
}

/** A page's terms, or one for each of their families, and where the papers have them. */
interface Asked {
  readonly terms: readonly string[];
  /** Weighted, in the page. */
  readonly frequencies: readonly number[];
  /** Documents that have each. */
  readonly counts: Float64Array;
  placesOf(i: number): QueryTerm['places'];
  familyAt(i: number): QueryTerm['family'];
}

/** Of a family, in one dictionary: its words and where they stand. */
interface Members {
  readonly places: readonly number[];
  readonly words: readonly string[];
}

function askSingle({ segments }: Collection, weights: ReadonlyMap<string, number>): Asked {
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
    placesOf: (i) => found.map((places) => ((places[i] as number) < 0 ? NOWHERE : [places[i] as number])),
    familyAt: () => NONE,
  };
}

function count(counts: Float64Array, segment: Segment, places: Int32Array): void {
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    if (place >= 0) counts[i] = (counts[i] as number) + segment.frequencyOf(place);
  }
}

function askFamilies(collection: Collection, weights: ReadonlyMap<string, number>): Asked {
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
    placesOf: (i) => members[i]?.map(({ places }) => places) ?? [],
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
