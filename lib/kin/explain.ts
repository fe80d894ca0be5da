// Why a paper is akin to a page: the few terms and phrases that carried the score, in the page's own spelling, and where
// they stand in the paper's title.
import type { Paper } from '../domain/paper';
import type { Span } from '../domain/related-paper';
import { analyze, type Term } from '../text/analyze';
import { type PageTerms, pairKey, pairsOf } from './page-terms';

const REASONS_MAX = 3;
/** Terms looked at: beyond these a term adds too little to be called a reason. */
const CARRIERS_MAX = 14;
/** A reason adds at least this share of what the first one adds. */
const SHARE_MIN = 0.22;

interface Candidate {
  readonly terms: readonly string[];
  readonly shown: string;
  readonly gain: number;
}

export interface Explanation {
  readonly why: string[];
  readonly titleMarks: Span[];
}

/** `gains`: term → what it added to this paper's score. */
export function explain(
  page: PageTerms,
  paper: Pick<Paper, 'title' | 'abstract'>,
  gains: ReadonlyMap<string, number>,
): Explanation {
  const carriers = new Map([...gains].sort((a, b) => b[1] - a[1]).slice(0, CARRIERS_MAX));
  const titleTerms = analyze(paper.title);
  const candidates = [
    ...phrases(page, carriers, [
      [titleTerms, paper.title],
      [analyze(paper.abstract), paper.abstract],
    ]),
    ...[...carriers].map(([term, gain]) => ({ terms: [term], shown: page.spelling.get(term) ?? term, gain })),
  ].sort((a, b) => b.gain - a.gain);
  const chosen = choose(candidates);
  const marked = new Set(chosen.flatMap(({ terms }) => terms));
  return { why: chosen.map(({ shown }) => shown), titleMarks: marksOf(paper.title, titleTerms, marked) };
}

/** Pairs of carrying terms that stand side by side both in the page and in the paper. */
function phrases(
  page: PageTerms,
  carriers: ReadonlyMap<string, number>,
  parts: [readonly Term[], string][],
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const [terms, text] of parts) {
    for (const [a, b] of pairsOf(terms, text)) {
      const key = pairKey(a.term, b.term);
      const shown = page.pairs.get(key);
      const first = carriers.get(a.term);
      const second = carriers.get(b.term);
      if (shown === undefined || first === undefined || second === undefined || found.has(key)) continue;
      found.set(key, { terms: [a.term, b.term], shown, gain: first + second });
    }
  }
  return [...found.values()];
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

/** Marked words of a title as spans; words that are joined by a space or a hyphen become one. */
export function marksOf(title: string, terms: readonly Term[], marked: ReadonlySet<string>): Span[] {
  const spans: [number, number][] = [];
  for (const { term, start, end } of terms) {
    if (!marked.has(term)) continue;
    const last = spans.at(-1);
    if (last && /^[\s\-‐‑]$/.test(title.slice(last[1], start))) last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}
