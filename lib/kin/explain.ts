// Why a paper is akin to a page: the few terms and phrases that carried the score, in the page's own spelling, and where they stand in
// the paper's title. Page and papers are read by number, all at once: names are made of what is shown.
import type { Paper } from '../domain/paper';
import type { Span } from '../domain/related-paper';
import { termReader } from '../text/reader/choose-reader';
import { TITLE_WEIGHT } from './build-segment';
import { marksOf } from './marks';
import { goOnReading, type PageTerms } from './page-terms';
import type { Query, QueryTerm } from './query';
import { normOf, saturate } from './weighing';
import { isPhrase, pairKey, type ReadText, type Wording, wordingOf } from './wording';

const REASONS_MAX = 3;
/** Terms looked at: beyond these a term adds too little to be called a reason. */
const CARRIERS_MAX = 14;
/** Of the query's: those behind them add too little even to a phrase. */
const EXPLAINING_TERMS = 90;
/** A reason adds at least this share of what the first one adds. */
const SHARE_MIN = 0.22;

export interface Explanation {
  readonly why: string[];
  readonly titleMarks: Span[];
}

export type Readable = Pick<Paper, 'title' | 'abstract'>;
export type ExplainingQuery = Pick<Query, 'terms' | 'weighing'>;

/** A term of the query, by its number in the page. */
interface Asked extends Pick<QueryTerm, 'weight' | 'family'> {
  readonly id: number;
}

/** A term or a phrase that may be a reason. */
interface Candidate {
  readonly terms: readonly number[];
  readonly gain: number;
}

/** What the query's terms added to one paper's score. */
interface Gains {
  /** By number, 0 for none. */
  readonly of: Float64Array;
  /** The terms that added most, most first. */
  readonly carriers: readonly number[];
}

interface ReadPaper {
  readonly title: ReadText;
  readonly abstract: ReadText;
}

/** One explanation a paper, in their order. `averageLength`: of all papers. */
export type Explain = (papers: readonly Readable[], averageLength: number) => Explanation[];

/** What can be done before the papers are there: they come from the disk. */
export function prepareReasons(page: PageTerms, query: ExplainingQuery): Explain {
  const asked = askedOf(query, page.names);
  const wording = wordingOf(page.parts, page.names.length);
  return (papers, averageLength) => {
    const { names, texts } = readPapers(page, query, asked, papers);
    const weights = new Float64Array(names);
    const of = new Float64Array(names);
    return texts.map((paper) => {
      const carriers = gainsOf(query, asked, paper, averageLength, weights, of);
      const explanation = explain(wording, { of, carriers }, paper);
      for (const { id } of asked) of[id] = 0;
      return explanation;
    });
  };
}

function askedOf({ terms }: ExplainingQuery, names: readonly string[]): Asked[] {
  const explaining = terms.slice(0, EXPLAINING_TERMS);
  const numbers = new Map(explaining.map(({ term }) => [term, -1]));
  for (let id = 0; id < names.length; id++) if (numbers.has(names[id] as string)) numbers.set(names[id] as string, id);
  return explaining.flatMap(({ term, weight, family }) => {
    const id = numbers.get(term) ?? -1;
    return id < 0 ? [] : [{ id, weight, family }];
  });
}

/** Each by the page's numbers. `names`: how many there are. */
function readPapers(
  page: PageTerms,
  { weighing: { families } }: ExplainingQuery,
  asked: readonly Asked[],
  papers: readonly Readable[],
): { names: number; texts: ReadPaper[] } {
  goOnReading(page);
  const reader = termReader();
  // Terms that the page lacks carry nothing, their families may.
  const read = (text: string): ReadText => ({ text, terms: reader.read(text, !families) });
  const texts = papers.map(({ title, abstract }) => ({ title: read(title), abstract: read(abstract) }));
  if (!families) return { names: page.names.length, texts };
  const names = reader.terms();
  const numbers = familyNumbers(names, asked);
  const inFamilies = ({ text, terms }: ReadText): ReadText => ({
    text,
    terms: { ...terms, ids: terms.ids.map((id) => numbers[id] as number) },
  });
  return {
    names: names.length,
    texts: texts.map(({ title, abstract }) => ({ title: inFamilies(title), abstract: inFamilies(abstract) })),
  };
}

/** By number of a term, that of the query's of its family; of words that belong to none, their own. */
function familyNumbers(names: readonly string[], asked: readonly Asked[]): Int32Array {
  const numbers = new Map<string, number>();
  for (const { id, family } of asked) for (const word of family) numbers.set(word, id);
  return Int32Array.from(names, (name, id) => numbers.get(name) ?? id);
}

/** By the paper's own words, into `gains`; returns the carriers. `weights` and `gains`: noughts, the former left so. */
function gainsOf(
  { weighing }: ExplainingQuery,
  asked: readonly Asked[],
  { title, abstract }: ReadPaper,
  averageLength: number,
  weights: Float64Array,
  gains: Float64Array,
): number[] {
  weigh(weights, abstract.terms.ids, 1);
  weigh(weights, title.terms.ids, TITLE_WEIGHT);
  const norm = normOf(abstract.terms.count + TITLE_WEIGHT * title.terms.count, averageLength, weighing);
  const carriers: number[] = [];
  for (const { id, weight } of asked) {
    const tf = weights[id] as number;
    if (tf === 0) continue;
    const gain = weight * saturate(tf, norm, weighing.k1);
    gains[id] = gain;
    let place = carriers.length;
    while (place > 0 && (gains[carriers[place - 1] as number] as number) < gain) place--;
    if (place === CARRIERS_MAX) continue;
    carriers.splice(place, 0, id);
    if (carriers.length > CARRIERS_MAX) carriers.pop();
  }
  weigh(weights, abstract.terms.ids, -1);
  weigh(weights, title.terms.ids, -TITLE_WEIGHT);
  return carriers;
}

/** By place: iterating takes a cold worker several times as long. */
function weigh(weights: Float64Array, ids: Int32Array, weight: number): void {
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    weights[id] = (weights[id] as number) + weight;
  }
}

function explain(wording: Wording, gains: Gains, paper: ReadPaper): Explanation {
  const found = new Map<number, Candidate>();
  addPhrases(found, wording, gains, paper.title);
  addPhrases(found, wording, gains, paper.abstract);
  for (const id of gains.carriers) found.set(id, { terms: [id], gain: gains.of[id] as number });
  const chosen = choose(
    [...found.values()].sort((a, b) => b.gain - a.gain),
    wording,
  );
  return { why: chosen.map(({ shown }) => shown), titleMarks: marksIn(paper.title, chosen) };
}

/**
 * Two or three terms, the first a carrying one, that stand side by side both in the page and in the paper: "models" adds little, and "world
 * models" says more than "world".
 */
function addPhrases(found: Map<number, Candidate>, wording: Wording, gains: Gains, part: ReadText): void {
  const { ids } = part.terms;
  const { of, carriers } = gains;
  for (let at = 1; at < ids.length; at++) {
    if (of[ids[at] as number] === 0 || of[ids[at - 1] as number] === 0) continue;
    if (carriers.includes(ids[at - 1] as number)) addPhrase(found, wording, of, part, at);
  }
}

/** That with the term at `at` in second place, and that with the next one. */
function addPhrase(
  found: Map<number, Candidate>,
  wording: Wording,
  gains: Float64Array,
  part: ReadText,
  at: number,
): void {
  const { ids } = part.terms;
  const first = ids[at - 1] as number;
  const second = ids[at] as number;
  const third = ids[at + 1];
  if (wording.join(first, second) === null || !isPhrase(part, at - 1, at)) return;
  const pair = pairKey(first, second);
  const gain = (gains[first] as number) + (gains[second] as number);
  if (!found.has(pair)) found.set(pair, { terms: [first, second], gain });
  if (third === undefined || gains[third] === 0) return;
  const longer = pairKey(pair, third);
  if (found.has(longer) || wording.join(first, second, third) === null || !isPhrase(part, at, at + 1)) return;
  found.set(longer, { terms: [first, second, third], gain: gain + (gains[third] as number) });
}

/** A reason, as the page spells it. */
interface Reason extends Candidate {
  readonly shown: string;
}

function choose(candidates: readonly Candidate[], wording: Wording): Reason[] {
  const chosen: Reason[] = [];
  const used = new Set<number>();
  for (const candidate of candidates) {
    if (chosen.length === REASONS_MAX) break;
    if (candidate.gain < SHARE_MIN * (chosen[0]?.gain ?? 0)) break;
    if (candidate.terms.some((term) => used.has(term))) continue;
    const [first = 0, second, third] = candidate.terms;
    const shown = second === undefined ? wording.spell(first) : wording.join(first, second, third);
    if (!shown || chosen.some((one) => isWithin(one.shown, shown))) continue;
    chosen.push({ ...candidate, shown });
    for (const term of candidate.terms) used.add(term);
  }
  return chosen;
}

function marksIn({ text, terms: { ids, starts, ends } }: ReadText, chosen: readonly Candidate[]): Span[] {
  const marked = chosen.flatMap(({ terms }) => terms);
  const spans: Span[] = [];
  for (let at = 0; at < ids.length; at++)
    if (marked.includes(ids[at] as number)) spans.push([starts[at] as number, ends[at] as number]);
  return marksOf(text, spans);
}

/** "expert-parallel" says "expert". */
function isWithin(a: string, b: string): boolean {
  const one = a.toLowerCase();
  const other = b.toLowerCase();
  return one.includes(other) || other.includes(one);
}
