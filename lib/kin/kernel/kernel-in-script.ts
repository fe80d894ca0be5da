// The kernel in JavaScript, for where WebAssembly is switched off; also what the other is tested against.

import { bytesOf } from '../../util/packed';
import { readRow } from '../dense/dense-rows';
import { type Dictionary, findIn, lowerBoundIn } from '../dictionary';
import { eachPosting } from '../postings';
import { saturate } from '../weighing';
import type { AskedTerms, CountedPaper, Gained, Kernel, Norm, PostingLists, Rows, Scored } from './kernel';

export function kernelInScript(): Kernel {
  return new ScriptKernel();
}

class ScriptKernel implements Kernel {
  /** Of the best scores so far, its least on top. */
  private heap = new Float32Array();
  private scores = new Float32Array();
  /** Zeros, left as zeros. */
  private frequencies = new Uint16Array();
  private lengths: Uint16Array = new Uint16Array();
  private norm: Norm = { base: 0, perTerm: 0 };

  findTerms(dictionaries: readonly Dictionary[], terms: readonly string[]): Int32Array[] {
    const encoder = new TextEncoder();
    const sought = terms.map((term) => encoder.encode(term));
    return dictionaries.map((dictionary) => Int32Array.from(sought, (term) => findIn(dictionary, term)));
  }

  lowerBounds(dictionary: Dictionary, texts: readonly string[]): Int32Array {
    const encoder = new TextEncoder();
    return Int32Array.from(texts, (text) => lowerBoundIn(dictionary, encoder.encode(text)));
  }

  beginQuery(limit: number, mostDocuments: number): void {
    this.heap = new Float32Array(limit);
    this.frequencies = new Uint16Array(mostDocuments);
  }

  beginSegment(lengths: Uint16Array, norm: Norm): void {
    this.lengths = lengths;
    this.norm = norm;
    this.scores = new Float32Array(lengths.length);
  }

  addTerms({ postings, postEnds }: PostingLists, places: Int32Array, gains: Float64Array): void {
    const { frequencies } = this;
    let holding: number[] = [];
    places.forEach((place, i) => {
      eachPosting(bytesOf(postings, postEnds, place), (doc, tf) => {
        if (frequencies[doc] === 0) holding.push(doc);
        frequencies[doc] = (frequencies[doc] as number) + tf;
      });
      const gain = gains[i] as number;
      if (gain === 0) return;
      for (const doc of holding) {
        this.add(doc, frequencies[doc] as number, gain);
        frequencies[doc] = 0;
      }
      holding = [];
    });
  }

  drop(docs: Iterable<number>): void {
    for (const doc of docs) this.scores[doc] = 0;
  }

  endSegment(): Scored {
    const { heap, scores } = this;
    const hopeful: number[] = [];
    scores.forEach((score, doc) => {
      const least = heap[0] as number;
      if (score < least || score === 0) return;
      hopeful.push(doc);
      if (score > least) sink(heap, score);
    });
    const docs = Int32Array.from(hopeful).filter((doc) => (scores[doc] as number) >= (heap[0] as number));
    return { docs, scores: Float32Array.from(docs, (doc) => scores[doc] as number) };
  }

  cosines(rows: Rows, which: readonly number[], unit: Float32Array): Float64Array {
    return Float64Array.from(which, (row) => cosine(rows, row, unit));
  }

  gains(asked: AskedTerms, papers: readonly CountedPaper[]): Gained[] {
    return papers.map((paper) => gainsIn(asked, paper));
  }

  private add(doc: number, tf: number, gain: number): void {
    const { base, perTerm } = this.norm;
    const norm = base + perTerm * (this.lengths[doc] as number);
    this.scores[doc] = (this.scores[doc] as number) + (gain * tf) / (tf + norm);
  }
}

/** Replaces the least. */
function sink(heap: Float32Array, value: number): void {
  const half = heap.length >> 1;
  let at = 0;
  while (at < half) {
    let child = 2 * at + 1;
    const right = child + 1;
    if (right < heap.length && (heap[right] as number) < (heap[child] as number)) child = right;
    if ((heap[child] as number) >= value) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = value;
}

function cosine(rows: Rows, row: number, unit: Float32Array): number {
  const values = new Float64Array(rows.dimensions);
  readRow(rows, row, values);
  let dot = 0;
  let square = 0;
  for (let d = 0; d < values.length; d++) {
    const value = values[d] as number;
    dot += value * (unit[d] as number);
    square += value * value;
  }
  return square > 0 ? dot / Math.sqrt(square) : 0;
}

function gainsIn({ slots, weights, k1, titleWeight, carriersMax: most }: AskedTerms, paper: CountedPaper): Gained {
  const { title, abstract, norm } = paper;
  const counts = new Float64Array(weights.length + 1);
  const add = (ids: Int32Array, weight: number) => {
    for (const id of ids) counts[slots[id] as number] = (counts[slots[id] as number] as number) + weight;
  };
  add(title, titleWeight);
  add(abstract, 1);
  const gains = weights.map((weight, place) => {
    const tf = counts[place + 1] as number;
    return tf > 0 ? weight * saturate(tf, norm, k1) : 0;
  });
  const gainOf = (place: number) => gains[place] as number;
  const carriers = [...gains.keys()]
    .filter((place) => gainOf(place) > 0)
    .sort((a, b) => gainOf(b) - gainOf(a))
    .slice(0, most);
  const pairs = [title, abstract].flatMap((ids, i) =>
    [...ids.keys()]
      .filter(
        (at) => at > 0 && slots[ids[at] as number] && carriers.includes((slots[ids[at - 1] as number] as number) - 1),
      )
      .map((at) => at + (i === 0 ? 0 : title.length)),
  );
  return { gains, carriers: Int32Array.from(carriers), pairs: Int32Array.from(pairs) };
}
