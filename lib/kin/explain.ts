// Why a paper is akin to a page: the few terms and phrases that carried the score, in the page's own spelling, and where they stand in
// the paper's title.
import type { Paper } from '../domain/paper';
import type { Span } from '../domain/related-paper';
import { analyze, type Term } from '../text/analyze';
import { isPhrase, type PageTerms, type Wording, wordingOf } from './page-terms';

const REASONS_MAX = 3;
/** Terms looked at: beyond these a term adds too little to be called a reason. */
const CARRIERS_MAX = 14;
/** A reason adds at least this share of what the first one adds. */
const SHARE_MIN = 0.22;

/** term → what it added to a paper's score. */
export type Gains = ReadonlyMap<string, number>;

export interface Explained {
  readonly paper: Pick<Paper, 'title' | 'abstract'>;
  readonly gains: Gains;
}

export interface Explanation {
  readonly why: string[];
  readonly titleMarks: Span[];
}

interface Candidate {
  readonly terms: readonly string[];
  readonly shown: string;
  readonly gain: number;
}

/** One explanation a paper, in their order. `keyOf`: what makes two terms the same (their family, where short texts are compared). */
export function explainAll(
  page: PageTerms,
  papers: readonly Explained[],
  keyOf: (term: string) => string = (term) => term,
): Explanation[] {
  const carried = papers.map(({ gains }) => carriersOf(gains));
  const wording = wordingOf(page, new Set(carried.flatMap((carriers) => [...carriers.keys()])));
  return papers.map(({ paper }, i) => explain(wording, paper, carried[i] ?? new Map(), keyOf));
}

function carriersOf(gains: Gains): Map<string, number> {
  return new Map([...gains].sort((a, b) => b[1] - a[1]).slice(0, CARRIERS_MAX));
}

function explain(
  wording: Wording,
  paper: Pick<Paper, 'title' | 'abstract'>,
  carriers: Gains,
  keyOf: (term: string) => string,
): Explanation {
  const title = keyed(analyze(paper.title), keyOf);
  const candidates = [
    ...phrases(wording, carriers, keyOf, paper, title),
    ...[...carriers].map(([term, gain]) => ({ terms: [term], shown: wording.spelling.get(term) ?? term, gain })),
  ].sort((a, b) => b.gain - a.gain);
  const chosen = choose(candidates);
  const marked = new Set(chosen.flatMap(({ terms }) => terms.map(keyOf)));
  return {
    why: chosen.map(({ shown }) => shown),
    titleMarks: marksOf(paper.title, title, marked),
  };
}

/** Terms by what makes two of them the same. */
export function keyed(terms: readonly Term[], keyOf: (term: string) => string): readonly Term[] {
  return terms.map((term) => {
    const key = keyOf(term.term);
    return key === term.term ? term : { ...term, term: key };
  });
}

/** Pairs of carrying terms that stand side by side both in the page and in the paper. */
function phrases(
  wording: Wording,
  carriers: Gains,
  keyOf: (term: string) => string,
  paper: Pick<Paper, 'title' | 'abstract'>,
  title: readonly Term[],
): Candidate[] {
  const wanted = pairsAmong(wording, carriers, keyOf);
  if (wanted.size === 0) return [];
  const found: Candidate[] = [];
  const parts = [
    [title, paper.title],
    [keyed(analyze(paper.abstract), keyOf), paper.abstract],
  ] as const;
  for (const [terms, text] of parts) {
    for (let i = 1; i < terms.length; i++) {
      const a = terms[i - 1] as Term;
      const followers = wanted.get(a.term);
      if (!followers) continue;
      const b = terms[i] as Term;
      const candidate = followers.get(b.term);
      if (!candidate || !isPhrase(a, b, text)) continue;
      found.push(candidate);
      followers.delete(b.term);
    }
  }
  return found;
}

/** The page's pairs both of whose terms carried this paper, by their keys. */
function pairsAmong(
  { pairs }: Wording,
  carriers: Gains,
  keyOf: (term: string) => string,
): Map<string, Map<string, Candidate>> {
  const among = new Map<string, Map<string, Candidate>>();
  for (const [first, gain] of carriers) {
    for (const [second, shown] of pairs.get(first) ?? []) {
      const more = carriers.get(second);
      if (more === undefined) continue;
      const followers = among.get(keyOf(first)) ?? new Map<string, Candidate>();
      followers.set(keyOf(second), { terms: [first, second], shown, gain: gain + more });
      among.set(keyOf(first), followers);
    }
  }
  return among;
}

function choose(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  const used = new Set<string>();
  for (const candidate of candidates) {
    if (chosen.length === REASONS_MAX) break;
    if (candidate.gain < SHARE_MIN * (chosen[0]?.gain ?? 0)) break;
    if (candidate.terms.some((term) => used.has(term))) continue;
    chosen.push(candidate);
    for (const term of candidate.terms) used.add(term);
  }
  return chosen;
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
