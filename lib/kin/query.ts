// A page's terms as a query: which of them tell most, where each stands in every segment's dictionary, and how much it weighs.
import { familyBeginning, familyOf } from '../text/word-family';
import type { Collection } from './collection';
import type { Segment } from './segment';
import { TermKey } from './term-slots';
import { idf, type Weighing, weighingFor } from './weighing';

export interface QueryTerm {
  /** As the page has it; of a family, the member that the page has most often. */
  readonly term: string;
  readonly weight: number;
  /** By segment: indexes in its dictionary, none where it lacks the term, several for a family. */
  readonly places: readonly (readonly number[])[];
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
const AFTER = 0xff;
const encoder = new TextEncoder();
const sought = new TermKey();

/** `weights`: term → weighted frequency in the page. */
export function prepareQuery(collection: Collection, weights: ReadonlyMap<string, number>): Query {
  const weighing = weighingFor(weights.size);
  const all: number[] = [];
  const terms: QueryTerm[] = [];
  for (const { term, frequency } of weighing.families ? families(weights) : single(weights)) {
    const places = weighing.families ? placesOfFamily(collection, term) : placesOf(collection, term);
    const df = Math.min(frequencyAt(collection, places), collection.counted);
    const weight = (1 + Math.log(frequency)) * idf(df, collection.counted) ** weighing.idfPower;
    // A page in Chinese names the field's things in Latin letters: its other words no paper could have.
    if (df > 0 || term.charCodeAt(0) < LATIN_END) all.push(weight);
    if (df === 0) continue;
    terms.push({ term, places, weight });
  }
  const telling = all.sort((a, b) => b - a).slice(0, IDEAL_TERMS);
  return {
    terms: terms.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, TERMS_MAX),
    ideal: telling.reduce((sum, weight) => sum + weight, 0) * (weighing.k1 + 1),
    distinct: weights.size,
    weighing,
  };
}

function frequencyAt({ segments }: Collection, places: QueryTerm['places']): number {
  let df = 0;
  places.forEach((own, i) => {
    for (const place of own) df += segments[i]?.frequencyOf(place) ?? 0;
  });
  return df;
}

interface Weighted {
  readonly term: string;
  readonly frequency: number;
}

function* single(weights: ReadonlyMap<string, number>): Generator<Weighted> {
  for (const [term, frequency] of weights) yield { term, frequency };
}

function* families(weights: ReadonlyMap<string, number>): Generator<Weighted> {
  const members = new Map<string, Weighted[]>();
  for (const [term, frequency] of weights) {
    const family = familyOf(term);
    const known = members.get(family);
    if (known) known.push({ term, frequency });
    else members.set(family, [{ term, frequency }]);
  }
  for (const family of members.values()) {
    const [most] = family.toSorted((a, b) => b.frequency - a.frequency);
    if (most) yield { term: most.term, frequency: family.reduce((sum, { frequency }) => sum + frequency, 0) };
  }
}

function placesOf({ segments }: Collection, term: string): (readonly number[])[] {
  const key = sought.set(term);
  return segments.map((segment) => {
    const place = segment.find(key);
    return place < 0 ? NOWHERE : [place];
  });
}

function placesOfFamily(collection: Collection, term: string): (readonly number[])[] {
  const beginning = familyBeginning(term);
  if (beginning === null) return placesOf(collection, term);
  const family = familyOf(term);
  const from = encoder.encode(beginning);
  const to = Uint8Array.of(...from, AFTER);
  return collection.segments.map((segment) => membersIn(segment, family, from, to));
}

function membersIn(segment: Segment, family: string, from: Uint8Array, to: Uint8Array): number[] {
  const members: number[] = [];
  const end = segment.lowerBound(to);
  for (let place = segment.lowerBound(from); place < end; place++)
    if (familyOf(segment.termAt(place)) === family) members.push(place);
  return members;
}
