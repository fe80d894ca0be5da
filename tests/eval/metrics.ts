// Ranking measures over one query, and their mean with a 95% bootstrap interval. Definitions: Manning, Raghavan & Schütze,
// Introduction to Information Retrieval, ch. 8; nDCG with gains as graded and log2(rank + 1) as discount.
import { seeded } from '../../lib/util/seeded';

export type Grades = ReadonlyMap<string, number>;

export interface Measures {
  readonly ndcg10: number;
  readonly map: number;
  readonly recall50: number;
  readonly mrr: number;
}

/** `ranked`: ids, best first, without doubles. `grades`: relevant ids with their grade, above 0. */
export function measure(ranked: readonly string[], grades: Grades): Measures {
  let hits = 0;
  let precisions = 0;
  let first = 0;
  let inFifty = 0;
  ranked.forEach((id, i) => {
    if (!grades.has(id)) return;
    hits++;
    precisions += hits / (i + 1);
    if (first === 0) first = i + 1;
    if (i < 50) inFifty++;
  });
  const relevant = Math.max(1, grades.size);
  return {
    ndcg10: ndcg(ranked, grades, 10),
    map: precisions / relevant,
    recall50: inFifty / relevant,
    mrr: first ? 1 / first : 0,
  };
}

function ndcg(ranked: readonly string[], grades: Grades, depth: number): number {
  const gain = (grade: number, i: number) => grade / Math.log2(i + 2);
  const got = ranked.slice(0, depth).reduce((sum, id, i) => sum + gain(grades.get(id) ?? 0, i), 0);
  const best = [...grades.values()]
    .sort((a, b) => b - a)
    .slice(0, depth)
    .reduce((sum, grade, i) => sum + gain(grade, i), 0);
  return best > 0 ? got / best : 0;
}

export interface Summary extends Measures {
  /** Of nDCG@10. */
  readonly ci95: readonly [number, number];
}

const RESAMPLES = 1_000;

export function summarize(measures: readonly Measures[]): Summary {
  const mean = (key: keyof Measures) => average(measures.map((one) => one[key]));
  const values = measures.map(({ ndcg10 }) => ndcg10);
  return {
    ndcg10: mean('ndcg10'),
    map: mean('map'),
    recall50: mean('recall50'),
    mrr: mean('mrr'),
    ci95: bootstrap(values),
  };
}

function average(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

function bootstrap(values: readonly number[]): [number, number] {
  const random = seeded(1);
  const means = Array.from({ length: RESAMPLES }, () =>
    average(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return [means[Math.floor(RESAMPLES * 0.025)] ?? 0, means[Math.floor(RESAMPLES * 0.975)] ?? 0];
}
