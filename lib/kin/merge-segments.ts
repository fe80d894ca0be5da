// Several segments to one without their deleted documents: a k-way merge of their sorted dictionaries. Pure, and sliced: the old
// ones stay readable until the new one is stored. The bytes are those of a segment built from the same papers at once.
import { startOf } from '../util/packed';
import type { Sliced } from '../util/run-sliced';
import { Bytes, compareRanges } from './bytes';
import { IdWriter } from './ids';
import type { Segment } from './segment';
import { encodeSegment, FREQUENCY_MAX, type SegmentParts } from './segment-format';

/** Terms merged before the clock is looked at. */
const TERMS_A_STEP = 256;
/** Postings decoded before the clock is looked at. */
const POSTINGS_A_STEP = 20_000;

export function* mergeSegments(segments: readonly Segment[]): Sliced<ArrayBuffer> {
  const inputs: Input[] = [];
  let documents = 0;
  for (const segment of segments) {
    const renumbered = new Int32Array(segment.documents).fill(-1);
    const base = documents;
    for (let doc = 0; doc < segment.documents; doc++) if (!segment.deleted.has(doc)) renumbered[doc] = documents++;
    inputs.push({ segment, renumbered, base, whole: documents - base === segment.documents, term: 0 });
    yield;
  }
  const head = yield* mergeDocuments(inputs, documents);
  const dictionary = yield* mergeTerms(inputs);
  return yield* encodeSegment({ ...head, ...dictionary });
}

interface Input {
  readonly segment: Segment;
  /** Number of each document in the merged segment, -1 when it is deleted. */
  readonly renumbered: Int32Array;
  /** Number of its first document in the merged segment. */
  readonly base: number;
  /** Nothing of it is deleted: postings keep their gaps. */
  readonly whole: boolean;
  /** The next term to merge. */
  term: number;
}

function* mergeDocuments(inputs: readonly Input[], documents: number) {
  const lengths = new Uint16Array(documents);
  const ids = new IdWriter();
  for (const { segment, renumbered } of inputs) {
    const { parts } = segment;
    for (let doc = 0; doc < segment.documents; doc++) {
      const merged = renumbered[doc] ?? -1;
      if (merged < 0) continue;
      lengths[merged] = parts.lengths[doc] ?? 0;
      ids.copy(parts.ids, doc);
      if (doc % TERMS_A_STEP === 0) yield;
    }
  }
  return { lengths, ids: ids.finish() };
}

function* mergeTerms(inputs: readonly Input[]) {
  const sum = (figure: (parts: SegmentParts) => number) =>
    inputs.reduce((total, { segment }) => total + figure(segment.parts), 0);
  const terms = sum((parts) => parts.termEnds.length);
  const termEnds = new Uint32Array(terms);
  const frequencies = new Uint16Array(terms);
  const postEnds = new Uint32Array(terms);
  const termBytes = new Bytes(sum((parts) => parts.termBytes.length));
  const postings = new Bytes(sum((parts) => parts.postings.length) + terms);
  const writer = new ListWriter(postings);
  let count = 0;
  let left = POSTINGS_A_STEP;
  for (let first = firstOf(inputs); first; first = firstOf(inputs)) {
    const { termBytes: bytes, termEnds: ends } = first.segment.parts;
    const from = startOf(ends, first.term);
    const to = ends[first.term] ?? 0;
    writer.start();
    for (const input of inputs) {
      if (input.term >= input.segment.terms || compareTerm(input, bytes, from, to) !== 0) continue;
      writer.add(input);
      left -= input.segment.frequencyOf(input.term);
      input.term++;
    }
    if (writer.documents > 0) {
      termBytes.append(bytes.subarray(from, to));
      termEnds[count] = termBytes.length;
      frequencies[count] = Math.min(writer.documents, FREQUENCY_MAX);
      postEnds[count++] = postings.length;
    }
    left -= POSTINGS_A_STEP / TERMS_A_STEP;
    if (left <= 0) {
      left = POSTINGS_A_STEP;
      yield;
    }
  }
  return {
    termEnds: termEnds.subarray(0, count),
    frequencies: frequencies.subarray(0, count),
    postEnds: postEnds.subarray(0, count),
    termBytes: termBytes.view(),
    postings: postings.view(),
  };
}

/** The input whose next term is first in order; undefined when all are at their end. */
function firstOf(inputs: readonly Input[]): Input | undefined {
  let first: Input | undefined;
  for (const input of inputs) {
    if (input.term >= input.segment.terms) continue;
    if (!first) {
      first = input;
      continue;
    }
    const { termBytes, termEnds } = first.segment.parts;
    if (compareTerm(input, termBytes, startOf(termEnds, first.term), termEnds[first.term] ?? 0) < 0) first = input;
  }
  return first;
}

function compareTerm({ segment, term }: Input, bytes: Uint8Array, from: number, to: number): number {
  const { termBytes, termEnds } = segment.parts;
  return compareRanges(termBytes, startOf(termEnds, term), termEnds[term] ?? 0, bytes, from, to);
}

/** Writes one term's postings, an input after the other. */
class ListWriter {
  documents = 0;
  private last = -1;

  constructor(private readonly out: Bytes) {}

  start(): void {
    this.documents = 0;
    this.last = -1;
  }

  add(input: Input): void {
    if (input.whole) this.copy(input);
    else this.renumber(input);
  }

  /** Gaps stay as they are, but for the first: the rest is copied byte by byte. */
  private copy({ segment, base, term }: Input): void {
    const { postings, postEnds } = segment.parts;
    const end = postEnds[term] ?? 0;
    let at = startOf(postEnds, term);
    let code = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = postings[at++] ?? 0;
      code |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    const doc = base + (code >>> 1);
    this.out.pushVarint((doc - this.last - 1) * 2 + (code & 1));
    this.out.append(postings.subarray(at, end));
    this.documents += segment.frequencyOf(term);
    this.last = base + segment.lastDocument(term);
  }

  private renumber({ segment, renumbered, term }: Input): void {
    segment.eachPosting(term, (doc, weight) => {
      const merged = renumbered[doc] ?? -1;
      if (merged < 0) return;
      const single = weight === 1 ? 1 : 0;
      this.out.pushVarint((merged - this.last - 1) * 2 + single);
      if (!single) this.out.push(weight);
      this.documents++;
      this.last = merged;
    });
  }
}
