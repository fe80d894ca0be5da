// Why a paper is akin to a page: the few terms and phrases that carried the score, in the page's own spelling, and where they stand in
// the paper's title.
import type { Span } from '../domain/related-paper';
import type { Term } from '../text/analyze';
import { familyOf } from '../text/word-family';
import { isPhrase, type PageTerms, pairKey, type Wording, wordingOf } from './page-terms';
import { type PaperTerms, type Readable, readPaperTerms } from './paper-terms';
import type { Query, QueryTerm } from './query';
import { normOf, saturate } from './weighing';

const REASONS_MAX = 3;
/** Terms looked at: beyond these a term adds too little to be called a reason. */
const CARRIERS_MAX = 14;
/** Of the query's: those behind them add too little even to a phrase. */
const EXPLAINING_TERMS = 90;
/** A reason adds at least this share of what the first one adds. */
const SHARE_MIN = 0.22;

/** term → what it added to a paper's score. */
type Gains = ReadonlyMap<string, number>;

export interface Explanation {
  readonly why: string[];
  readonly titleMarks: Span[];
}

interface Candidate {
  readonly terms: readonly string[];
  readonly shown: string;
  readonly gain: number;
}

export type ExplainingQuery = Pick<Query, 'terms' | 'weighing'>;

/** One explanation a paper, in their order. `averageLength`: of all papers. */
export function explainAll(
  page: PageTerms,
  query: ExplainingQuery,
  papers: readonly Readable[],
  averageLength: number,
): Explanation[] {
  const { families } = query.weighing;
  const read = papers.map((paper) => {
    const terms = readPaperTerms(paper, families);
    return { paper, terms, gains: gainsOf(query, terms, averageLength) };
  });
  const wording = wordingOf(page, new Set(read.flatMap(({ gains }) => [...gains.keys()])));
  const keyOf = families ? familyOf : (term: string) => term;
  return read.map(({ paper, terms, gains }) => explain(wording, paper, terms, gains, keyOf));
}

/** What the query's terms added to a paper's score, by the paper's own words, most first. */
function gainsOf({ terms, weighing }: ExplainingQuery, paper: PaperTerms, averageLength: number): Gains {
  const norm = normOf(paper.length, averageLength, weighing);
  const gains: [string, number][] = [];
  for (let i = 0; i < terms.length && i < EXPLAINING_TERMS; i++) {
    const { term, weight } = terms[i] as QueryTerm;
    const tf = paper.weights.get(weighing.families ? familyOf(term) : term);
    if (tf !== undefined) gains.push([term, weight * saturate(tf, norm, weighing.k1)]);
  }
  return new Map(gains.sort((a, b) => b[1] - a[1]));
}

function explain(
  wording: Wording,
  paper: Readable,
  read: PaperTerms,
  gains: Gains,
  keyOf: (term: string) => string,
): Explanation {
  const carriers = [...gains].slice(0, CARRIERS_MAX);
  const candidates = [
    ...phrases(wording, gains, keyOf, paper, read),
    ...carriers.map(([term, gain]) => ({ terms: [term], shown: wording.spelling.get(term) ?? term, gain })),
  ].sort((a, b) => b.gain - a.gain);
  const chosen = choose(candidates);
  const marked = new Set(chosen.flatMap(({ terms }) => terms.map(keyOf)));
  return {
    why: chosen.map(({ shown }) => shown),
    titleMarks: marksOf(paper.title, read.title, marked),
  };
}

/** Two or three terms, the first a carrying one, that stand side by side both in the page and in the paper. */
function phrases(
  wording: Wording,
  gains: Gains,
  keyOf: (term: string) => string,
  paper: Readable,
  { title, abstract }: PaperTerms,
): Candidate[] {
  const wanted = phrasesAmong(wording, gains, keyOf);
  if (wanted.size === 0) return [];
  const found = new Set<Candidate>();
  const parts = [
    [title, paper.title],
    [abstract, paper.abstract],
  ] as const;
  for (const [terms, text] of parts) {
    for (let i = 1; i < terms.length; i++) {
      const a = terms[i - 1] as Term;
      const followers = wanted.get(a.term);
      if (!followers) continue;
      const b = terms[i] as Term;
      const pair = followers.get(b.term);
      if (!pair || !isPhrase(a, b, text)) continue;
      found.add(pair);
      const c = terms[i + 1];
      const three = c && wanted.get(pairKey(a.term, b.term))?.get(c.term);
      if (three && isPhrase(b, c, text)) found.add(three);
    }
  }
  return [...found];
}

/** The page's phrases all of whose terms this paper has, by their keys: "models" adds little, and "world models" says more than "world". */
function phrasesAmong(
  { phrases }: Wording,
  gains: Gains,
  keyOf: (term: string) => string,
): Map<string, Map<string, Candidate>> {
  const among = new Map<string, Map<string, Candidate>>();
  const add = (key: string, { terms, gain }: Pick<Candidate, 'terms' | 'gain'>, spelled: string) => {
    for (const [next, shown] of phrases.get(spelled) ?? []) {
      const more = gains.get(next);
      if (more === undefined) continue;
      const candidate = { terms: [...terms, next], shown, gain: gain + more };
      const followers = among.get(key) ?? new Map<string, Candidate>();
      among.set(key, followers.set(keyOf(next), candidate));
      if (terms.length === 1) add(pairKey(key, keyOf(next)), candidate, pairKey(spelled, next));
    }
  };
  for (const [term, gain] of [...gains].slice(0, CARRIERS_MAX)) add(keyOf(term), { terms: [term], gain }, term);
  return among;
}

function choose(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  const used = new Set<string>();
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

/** Marked words of a text as spans; words that are joined by a space or a hyphen become one. */
export function marksOf(text: string, terms: readonly Term[], marked: ReadonlySet<string>): Span[] {
  const spans: [number, number][] = [];
  for (const { term, start, end } of terms) {
    if (!marked.has(term)) continue;
    const last = spans.at(-1);
    if (last && /^[\s\-‐‑]$/.test(text.slice(last[1], start))) last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}
