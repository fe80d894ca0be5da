// Why a paper is akin to a page: the few terms and phrases that carried the score, in the page's own spelling, and where they stand in
// the paper's title. Page and papers are read by number, all at once: names are made of what is shown.
import type { Paper } from '../domain/paper';
import type { Span } from '../domain/related-paper';
import { termReader } from '../text/reader/choose-reader';
import type { NumberedTerms } from '../text/reader/term-reader';
import { familyOf } from '../text/word-family';
import { TITLE_WEIGHT } from './build-segment';
import { marksOf } from './marks';
import type { PageTerms } from './page-terms';
import type { Query } from './query';
import { normOf, saturate } from './weighing';
import { isPhrase, pairKey, type ReadText, type Wording, wordingOf } from './wording';

const REASONS_MAX = 3;
/** Terms looked at: beyond these a term adds too little to be called a reason. */
const CARRIERS_MAX = 14;
/** Of the query's: those behind them add too little even to a phrase. */
const EXPLAINING_TERMS = 90;
/** A reason adds at least this share of what the first one adds. */
const SHARE_MIN = 0.22;
/** Letters of words whose stem may be a single one. */
const SHORT = 4;

export interface Explanation {
  readonly why: string[];
  readonly titleMarks: Span[];
}

export type Readable = Pick<Paper, 'title' | 'abstract'>;
export type ExplainingQuery = Pick<Query, 'terms' | 'weighing'>;

/** A term of the query: its number in the page, and under which number papers have it. */
interface Asked {
  readonly id: number;
  readonly key: number;
  readonly weight: number;
}

/** What a term added to a paper's score. */
interface Gain extends Pick<Asked, 'id' | 'key'> {
  readonly gain: number;
}

interface Candidate {
  /** Keys. */
  readonly terms: readonly number[];
  readonly shown: string;
  readonly gain: number;
}

interface ReadPaper {
  readonly title: ReadText;
  readonly abstract: ReadText;
  /** Weighted number of terms. */
  readonly length: number;
}

/** One explanation a paper, in their order. `averageLength`: of all papers. */
export function explainAll(
  page: PageTerms,
  query: ExplainingQuery,
  papers: readonly Readable[],
  averageLength: number,
): Explanation[] {
  const { families } = query.weighing;
  const reader = termReader();
  reader.forget();
  const read = (text: string, known: boolean) => ({ text, terms: reader.read(text, known) });
  const parts = page.parts.map((text) => read(text, false));
  // Terms that the page lacks carry nothing, their families may.
  const texts = papers.map(({ title, abstract }) => [read(title, !families), read(abstract, !families)] as const);
  const names = reader.terms();
  const keys = families ? keysOf(names, query) : null;
  const asked = askedOf(query, names, keys);
  const wanted = new Uint8Array(names.length);
  const weights = new Float64Array(names.length);
  const found = texts.map(([title, abstract]) => {
    const paper = paperOf(withKeys(title, keys), withKeys(abstract, keys));
    const gains = gainsOf(query, asked, paper, weights, averageLength);
    for (const { id } of gains) wanted[id] = 1;
    return { paper, gains };
  });
  const wording = wordingOf(parts, wanted);
  return found.map(({ paper, gains }) => explain(wording, paper, gains, keys));
}

/** By number of a term, that of the first of its family; of words that belong to none of the query's, their own. */
function keysOf(names: readonly string[], { terms }: ExplainingQuery): Int32Array {
  const first = new Map<string, number>();
  const asked = new Set(terms.map(({ term }) => familyOf(term)));
  const beginnings = new Set([...asked].map(beginningOf));
  return Int32Array.from(names, (name, id) => {
    // Most of the papers' words are not even alike, and a stem is slow to find.
    const isAlike = name.length <= SHORT || beginnings.has(beginningOf(name));
    const family = isAlike ? familyOf(name) : name;
    if (!asked.has(family)) return id;
    const known = first.get(family) ?? id;
    first.set(family, known);
    return known;
  });
}

/** What a longer word and its stem have in common: "aying" has the stem "ai". */
function beginningOf(word: string): string {
  return word.slice(0, 2).replace('y', 'i');
}

function withKeys({ text, terms }: ReadText, keys: Int32Array | null): ReadText {
  if (!keys) return { text, terms };
  const inFamilies: NumberedTerms = { ...terms, ids: terms.ids.map((id) => keys[id] as number) };
  return { text, terms: inFamilies };
}

function paperOf(title: ReadText, abstract: ReadText): ReadPaper {
  return { title, abstract, length: abstract.terms.count + TITLE_WEIGHT * title.terms.count };
}

function askedOf({ terms }: ExplainingQuery, names: readonly string[], keys: Int32Array | null): Asked[] {
  const numbers = new Map(names.map((name, id) => [name, id]));
  return terms.slice(0, EXPLAINING_TERMS).flatMap(({ term, weight }) => {
    const id = numbers.get(term);
    return id === undefined ? [] : [{ id, key: keys ? (keys[id] as number) : id, weight }];
  });
}

/** What the query's terms added to a paper's score, by the paper's own words, most first. `weights`: noughts, and left so. */
function gainsOf(
  { weighing }: ExplainingQuery,
  asked: readonly Asked[],
  { title, abstract, length }: ReadPaper,
  weights: Float64Array,
  averageLength: number,
): Gain[] {
  weigh(weights, abstract.terms.ids, 1);
  weigh(weights, title.terms.ids, TITLE_WEIGHT);
  const norm = normOf(length, averageLength, weighing);
  const gains: Gain[] = [];
  for (const { id, key, weight } of asked) {
    const tf = weights[key] as number;
    if (tf > 0) gains.push({ id, key, gain: weight * saturate(tf, norm, weighing.k1) });
  }
  weigh(weights, abstract.terms.ids, -1);
  weigh(weights, title.terms.ids, -TITLE_WEIGHT);
  return gains.sort((a, b) => b.gain - a.gain);
}

/** By place: iterating takes a cold worker several times as long. */
function weigh(weights: Float64Array, keys: Int32Array, weight: number): void {
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    weights[key] = (weights[key] as number) + weight;
  }
}

function explain(
  wording: Wording,
  { title, abstract }: ReadPaper,
  gains: readonly Gain[],
  keys: Int32Array | null,
): Explanation {
  const candidates = [
    ...phrases(wording, gains, keys, [title, abstract]),
    ...gains.slice(0, CARRIERS_MAX).flatMap(({ id, key, gain }) => {
      const shown = wording.spelling.get(id);
      return shown ? [{ terms: [key], shown, gain }] : [];
    }),
  ].sort((a, b) => b.gain - a.gain);
  const chosen = choose(candidates);
  const marked = new Set(chosen.flatMap(({ terms }) => terms));
  const { ids, starts, ends } = title.terms;
  const spans = [...ids].flatMap((key, i): Span[] =>
    marked.has(key) ? [[starts[i] as number, ends[i] as number]] : [],
  );
  return { why: chosen.map(({ shown }) => shown), titleMarks: marksOf(title.text, spans) };
}

/** Two or three terms, the first a carrying one, that stand side by side both in the page and in the paper. */
function phrases(
  wording: Wording,
  gains: readonly Gain[],
  keys: Int32Array | null,
  parts: readonly ReadText[],
): Candidate[] {
  const wanted = phrasesAmong(wording, gains, keys);
  if (wanted.size === 0) return [];
  const found = new Set<Candidate>();
  for (const part of parts) {
    const { ids } = part.terms;
    for (let at = 1; at < ids.length; at++) {
      const first = ids[at - 1] as number;
      const second = ids[at] as number;
      const pair = wanted.get(first)?.get(second);
      if (!pair || !isPhrase(part, at - 1, at)) continue;
      found.add(pair);
      const three = at + 1 < ids.length && wanted.get(pairKey(first, second))?.get(ids[at + 1] as number);
      if (three && isPhrase(part, at, at + 1)) found.add(three);
    }
  }
  return [...found];
}

/** The page's phrases all of whose terms this paper has, by their keys: "models" adds little, and "world models" says more than "world". */
function phrasesAmong(
  { phrases }: Wording,
  gains: readonly Gain[],
  keys: Int32Array | null,
): Map<number, Map<number, Candidate>> {
  const among = new Map<number, Map<number, Candidate>>();
  const gainOf = new Map(gains.map(({ id, gain }) => [id, gain]));
  const add = (key: number, { terms, gain }: Pick<Candidate, 'terms' | 'gain'>, spelled: number, last: number) => {
    for (const [next, shown] of phrases.get(spelled) ?? []) {
      const more = gainOf.get(next);
      if (more === undefined) continue;
      const nextKey = keys ? (keys[next] as number) : next;
      const candidate = { terms: [...terms, nextKey], shown, gain: gain + more };
      const followers = among.get(key) ?? new Map<number, Candidate>();
      among.set(key, followers.set(nextKey, candidate));
      if (terms.length === 1) add(pairKey(key, nextKey), candidate, pairKey(last, next), next);
    }
  };
  for (const { id, key, gain } of gains.slice(0, CARRIERS_MAX)) add(key, { terms: [key], gain }, id, id);
  return among;
}

function choose(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  const used = new Set<number>();
  for (const candidate of candidates) {
    if (chosen.length === REASONS_MAX) break;
    if (candidate.gain < SHARE_MIN * (chosen[0]?.gain ?? 0)) break;
    if (candidate.terms.some((term) => used.has(term)) || chosen.some((one) => isWithin(one, candidate))) continue;
    chosen.push(candidate);
    for (const term of candidate.terms) used.add(term);
  }
  return chosen;
}

/** "expert-parallel" says "expert". */
function isWithin(a: Candidate, b: Candidate): boolean {
  const one = a.shown.toLowerCase();
  const other = b.shown.toLowerCase();
  return one.includes(other) || other.includes(one);
}
