// Papers to a segment of the kin index. Pure; a day's 50 papers take a few milliseconds.
import type { Paper } from '../domain/paper';
import { analyze } from '../text/analyze';
import { runWhole, type Sliced } from '../util/run-sliced';
import { buildInBatches } from './build-in-batches';

/** A term of the title counts as much as three of the abstract (measured against two). */
export const TITLE_WEIGHT = 3;

export type Indexable = Pick<Paper, 'id' | 'title' | 'abstract'>;

/** Papers written at once: sorting the terms of so many takes some 7 ms. */
const BATCH_PAPERS = 100;

/** Bytes of one immutable segment holding these papers. */
export function buildSegment(papers: readonly Indexable[]): ArrayBuffer {
  return runWhole(buildSliced(papers));
}

/** The same in slices: small segments that are merged. */
export function* buildSliced(papers: readonly Indexable[]): Sliced<ArrayBuffer> {
  return yield* buildInBatches(papers, BATCH_PAPERS, (writer, paper) => {
    const weights = weighTerms(paper.title, paper.abstract);
    let length = 0;
    for (const weight of weights.values()) length += weight;
    writer.addWeights(paper.id, length, weights);
  });
}

/** Weighted term frequencies of a paper; `readPageTerms` weighs pages alike. */
export function weighTerms(title: string, abstract: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { term } of analyze(abstract)) weights.set(term, (weights.get(term) ?? 0) + 1);
  for (const { term } of analyze(title)) weights.set(term, (weights.get(term) ?? 0) + TITLE_WEIGHT);
  return weights;
}
