// Why a paper is akin to a page: the few terms and phrases that carried the score, in the page's own spelling (in that of what was read
// beside it where nothing on the page counted), and where they stand in the paper's title. Page and papers are read by number, and words are looked up for what is shown alone.
import type { Paper } from '../domain/paper';
import type { Span } from '../domain/related-paper';
import { termReader } from '../text/reader/choose-reader';
import { TITLE_WEIGHT } from './build-segment';
import { kernel } from './kernel/choose-kernel';
import type { Gained } from './kernel/kernel';
import { marksOf } from './marks';
import { goOnReading, type PageTerms } from './page-terms';
import type { Query, QueryTerm } from './query';
import { normOf } from './weighing';
import { isPhrase, neighboursIn, pairKey, placesIn, type ReadText, type Wording, wordingOf } from './wording';

const REASONS_MAX = 3;
/** Terms looked at: beyond these a term adds too little to be called a reason. */
const CARRIERS_MAX = 14;
/** Of the query's: those behind them add too little even to a phrase. */
const EXPLAINING_TERMS = 90;
/** A reason adds at least this share of what the best candidate adds, shown or not. */
const SHARE_MIN = 0.22;

export interface Explanation {
  readonly why: string[];
  readonly titleMarks: Span[];
}

export type Readable = Pick<Paper, 'title' | 'abstract'>;
export interface ExplainingQuery extends Pick<Query, 'weighing'> {
  /** Any of the query's. */
  readonly terms: readonly Omit<QueryTerm, 'place'>[];
}

/** A term of the query, by its number in the page. */
interface ReasonTerm extends Pick<QueryTerm, 'weight' | 'family'> {
  readonly id: number;
}

/** A term or a phrase that may be a reason. */
interface Candidate {
  /** Places among those asked. */
  readonly terms: readonly number[];
  readonly gain: number;
}

interface ReadPaper {
  readonly title: ReadText;
  readonly abstract: ReadText;
}

/** The page's side of it. */
interface Told {
  readonly asked: readonly ReasonTerm[];
  readonly wording: Wording;
  /** With what was read beside the page, whose words are for where its own tell nothing. */
  readonly wider: Wording;
  /** In page and what was read beside it. */
  readonly areNeighbours: (first: number, second: number) => boolean;
  /** Of the words read, see `AskedTerms`. */
  readonly slots: Uint8Array;
}

/** One explanation a paper, in their order. `averageLength`: of all papers. */
export type Explain = (papers: readonly Readable[], averageLength: number) => Explanation[];

/** What can be done before the papers are there: they come from the disk. */
export function prepareReasons(page: PageTerms, query: ExplainingQuery): Explain {
  const asked = askedOf(query, page.names);
  const { parts, added, names } = page;
  const placed = [...parts, ...added].map((part) => placesIn(part, names.length));
  const wording = wordingOf(placed.slice(0, parts.length));
  const wider = added.length > 0 ? wordingOf(placed) : wording;
  const areNeighbours = neighboursIn(placed);
  const weights = Float64Array.from(asked, ({ weight }) => weight);
  const { weighing } = query;
  return (papers, averageLength) => {
    goOnReading(page);
    const slots = slotsOf(asked);
    const texts = papers.map(readPaper);
    const counted = texts.map(({ title: { terms: title }, abstract: { terms: abstract } }) => {
      const length = abstract.count + TITLE_WEIGHT * title.count;
      return { title: title.ids, abstract: abstract.ids, norm: normOf(length, averageLength, weighing) };
    });
    const terms = { slots, weights, k1: weighing.k1, titleWeight: TITLE_WEIGHT, carriersMax: CARRIERS_MAX };
    const gained = kernel().gains(terms, counted);
    return texts.map((paper, i) =>
      explain({ asked, wording, wider, areNeighbours, slots }, gained[i] as Gained, paper),
    );
  };
}

function askedOf({ terms }: ExplainingQuery, names: readonly string[]): ReasonTerm[] {
  const explaining = terms.slice(0, EXPLAINING_TERMS);
  const numbers = new Map(explaining.map(({ term }) => [term, -1]));
  for (let id = 0; id < names.length; id++) if (numbers.has(names[id] as string)) numbers.set(names[id] as string, id);
  return explaining.flatMap(({ term, weight, family }) => {
    const id = numbers.get(term) ?? -1;
    return id < 0 ? [] : [{ id, weight, family }];
  });
}

/** Of the page's terms, and of the words of their families, which get their numbers behind them. */
function slotsOf(asked: readonly ReasonTerm[]): Uint8Array {
  const reader = termReader();
  // As they are: some are no terms when they are read again, "improvement" of "improvements".
  const numbered = asked.map(({ id, family }) => [id, ...family.map((word) => reader.numberOf(word))]);
  const slots = new Uint8Array(reader.termCount());
  numbered.forEach((ids, place) => {
    for (const id of ids) if (id >= 0) slots[id] ||= place + 1;
  });
  return slots;
}

/** By the numbers that there are: other terms carry nothing. */
function readPaper({ title, abstract }: Readable): ReadPaper {
  const read = (text: string): ReadText => ({ text, terms: termReader().read(text, true) });
  return { title: read(title), abstract: read(abstract) };
}

function explain(told: Told, gained: Gained, { title, abstract }: ReadPaper): Explanation {
  const found = new Map<number, Candidate>();
  const { gains, carriers, pairs } = gained;
  const { length } = title.terms.ids;
  for (let i = 0; i < pairs.length; i++) {
    const at = pairs[i] as number;
    if (at < length) addPhrases(found, told, gains, title, at);
    else addPhrases(found, told, gains, abstract, at - length);
  }
  for (let i = 0; i < carriers.length; i++) {
    const place = carriers[i] as number;
    found.set(place, { terms: [place], gain: gains[place] as number });
  }
  const candidates = [...found.values()].sort((a, b) => b.gain - a.gain);
  const own = choose(candidates, told.wording, told.asked);
  const chosen = own.length > 0 ? own : choose(candidates, told.wider, told.asked);
  return { why: chosen.map(({ shown }) => shown), titleMarks: marksIn(title, chosen, told) };
}

/**
 * Those that two or three words, the second at `at`, make in the page or beside it, too: "models" adds little, and "world models" says more than
 * "world".
 */
function addPhrases(
  found: Map<number, Candidate>,
  { asked, wider, areNeighbours, slots }: Told,
  gains: Float64Array,
  part: ReadText,
  at: number,
): void {
  const { ids } = part.terms;
  const first = placeOf(slots, ids[at - 1]);
  const second = placeOf(slots, ids[at]);
  const before = numberOf(asked, first);
  const here = numberOf(asked, second);
  if (!areNeighbours(before, here)) return;
  if (wider.join(before, here) === null || !isPhrase(part, at - 1, at)) return;
  const pair = pairKey(first, second);
  const gain = (gains[first] as number) + (gains[second] as number);
  if (!found.has(pair)) found.set(pair, { terms: [first, second], gain });
  const third = placeOf(slots, ids[at + 1]);
  if (third < 0) return;
  const longer = pairKey(pair, third);
  if (found.has(longer) || wider.join(before, here, numberOf(asked, third)) === null) return;
  if (isPhrase(part, at, at + 1))
    found.set(longer, { terms: [first, second, third], gain: gain + (gains[third] as number) });
}

/** Place among those asked of a word's term; -1 for none. */
function placeOf(slots: Uint8Array, id: number | undefined): number {
  return id === undefined ? -1 : (slots[id] as number) - 1;
}

/** In the page. */
function numberOf(asked: readonly ReasonTerm[], place: number): number {
  return (asked[place] as ReasonTerm).id;
}

/** A reason, as it is worded. */
interface Reason extends Candidate {
  readonly shown: string;
}

/** Of candidates, most telling first, those that this wording has. */
function choose(candidates: readonly Candidate[], wording: Wording, asked: readonly ReasonTerm[]): Reason[] {
  const chosen: Reason[] = [];
  const used = new Set<number>();
  for (const candidate of candidates) {
    if (chosen.length === REASONS_MAX) break;
    if (candidate.gain < SHARE_MIN * (candidates[0]?.gain ?? 0)) break;
    if (candidate.terms.some((term) => used.has(term))) continue;
    const shown = spell(candidate.terms, wording, asked);
    if (!shown || chosen.some((one) => isWithin(one.shown, shown))) continue;
    chosen.push({ ...candidate, shown });
    for (const term of candidate.terms) used.add(term);
  }
  return chosen;
}

/** How these terms are worded; null where there is none or they never stand side by side. */
function spell(
  [first = 0, second, third]: readonly number[],
  wording: Wording,
  asked: readonly ReasonTerm[],
): string | null {
  if (second === undefined) return wording.spell(numberOf(asked, first)) ?? null;
  const pair = [numberOf(asked, first), numberOf(asked, second)] as const;
  return wording.join(...pair, third === undefined ? undefined : numberOf(asked, third));
}

function marksIn({ text, terms }: ReadText, chosen: readonly Candidate[], { slots }: Told): Span[] {
  const { ids, starts, ends } = terms;
  const marked = chosen.flatMap(({ terms }) => terms);
  const spans: Span[] = [];
  for (let at = 0; at < ids.length; at++)
    if (marked.includes(placeOf(slots, ids[at]))) spans.push([starts[at] as number, ends[at] as number]);
  return marksOf(text, spans);
}

/** "expert-parallel" says "expert". */
function isWithin(a: string, b: string): boolean {
  const one = a.toLowerCase();
  const other = b.toLowerCase();
  return one.includes(other) || other.includes(one);
}
