// Collects documents and their term weights and writes them out as the bytes of one segment. For a few hundred documents at a
// time: their terms are sorted in one go.
import type { Sliced } from '../util/run-sliced';
import { Bytes, compareBytes } from './bytes';
import { IdWriter } from './ids';
import { encodeSegment, FREQUENCY_MAX, LENGTH_MAX, WEIGHT_MAX } from './segment-format';

const encoder = new TextEncoder();
/** Terms written before the clock is looked at. */
const TERMS_A_STEP = 256;

/** A plain array: most lists are a few bytes long, for which a typed array is slow to make. */
class PostingList {
  readonly bytes: number[] = [];
  documents = 0;
  private last = -1;

  add(doc: number, weight: number): void {
    const single = weight === 1 ? 1 : 0;
    let code = (doc - this.last - 1) * 2 + single;
    while (code > 127) {
      this.bytes.push((code & 127) | 128);
      code >>>= 7;
    }
    this.bytes.push(code);
    if (!single) this.bytes.push(Math.min(weight, WEIGHT_MAX));
    this.last = doc;
    this.documents++;
  }
}

export class SegmentWriter {
  private readonly lengths: number[] = [];
  private readonly ids = new IdWriter();
  private readonly lists = new Map<string, PostingList>();

  /** `length`: weighted number of terms; `weights`: term → weighted frequency, at least 1 each. */
  addWeights(id: string, length: number, weights: ReadonlyMap<string, number>): void {
    const doc = this.addDocument(id, length);
    for (const [term, weight] of weights) this.addPosting(term, doc, weight);
  }

  /** Returns the document's number. */
  private addDocument(id: string, length: number): number {
    this.ids.add(id);
    this.lengths.push(Math.min(length, LENGTH_MAX));
    return this.lengths.length - 1;
  }

  private addPosting(term: string, doc: number, weight: number): void {
    let list = this.lists.get(term);
    if (!list) {
      list = new PostingList();
      this.lists.set(term, list);
    }
    list.add(doc, weight);
  }

  /** The segment's bytes. */
  *finish(): Sliced<ArrayBuffer> {
    const terms = inByteOrder([...this.lists.keys()]);
    yield;
    const termBytes = new Bytes();
    const postings = new Bytes();
    const termEnds = new Uint32Array(terms.length);
    const postEnds = new Uint32Array(terms.length);
    const frequencies = new Uint16Array(terms.length);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as string;
      const list = this.lists.get(term) as PostingList;
      appendText(termBytes, term);
      for (const byte of list.bytes) postings.push(byte);
      termEnds[i] = termBytes.length;
      postEnds[i] = postings.length;
      frequencies[i] = Math.min(list.documents, FREQUENCY_MAX);
      if (i % TERMS_A_STEP === 0) yield;
    }
    const parts = {
      lengths: Uint16Array.from(this.lengths),
      ids: this.ids.finish(),
      termEnds,
      frequencies,
      postEnds,
      termBytes: termBytes.view(),
      postings: postings.view(),
    };
    return yield* encodeSegment(parts);
  }
}

/** JavaScript orders by UTF-16 units, which is the order of UTF-8 bytes but for surrogates. */
function inByteOrder(terms: string[]): string[] {
  if (!terms.some((term) => SURROGATE.test(term))) return terms.sort();
  return terms.sort((a, b) => compareBytes(encoder.encode(a), encoder.encode(b)));
}

const SURROGATE = /[\ud800-\udfff]/;

/** In UTF-8; ASCII without a call of the encoder. */
function appendText(bytes: Bytes, text: string): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) {
      bytes.append(encoder.encode(text.slice(i)));
      return;
    }
    bytes.push(unit);
  }
}
