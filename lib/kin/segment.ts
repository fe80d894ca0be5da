// One segment opened for reading: dictionary look-up, postings, ids. Holds views of the bytes, decodes nothing ahead.
import { bytesOf, startOf, textsOf } from '../util/packed';
import { findIn, lowerBoundIn } from './dictionary';
import { idAt, isAt, type SoughtId } from './ids';
import { countPostings, eachPosting } from './postings';
import { decodeSegment, FREQUENCY_MAX, type SegmentParts } from './segment-format';

const decoder = new TextDecoder();

export class Segment {
  private constructor(
    /** Its sections as they lie on disk, for merging. */
    readonly parts: SegmentParts,
    /** Documents that were replaced or dropped since the segment was written. */
    readonly deleted: ReadonlySet<number>,
  ) {}

  /** Null when the bytes are cut short or of another version. Flipped bits go unnoticed here: see lib/db/sealed.ts. */
  static open(buffer: ArrayBuffer, deleted: Iterable<number> = []): Segment | null {
    const parts = decodeSegment(buffer);
    return parts && new Segment(parts, new Set(deleted));
  }

  /** One of several segments in a buffer: `size` bytes from byte `from` on, multiples of four. */
  static openPart(buffer: ArrayBuffer, from: number, size: number, deleted: ReadonlySet<number>): Segment | null {
    const parts = decodeSegment(buffer, from, size);
    return parts && new Segment(parts, deleted);
  }

  /** The same bytes with more documents deleted. */
  withDeleted(deleted: ReadonlySet<number>): Segment {
    return new Segment(this.parts, deleted);
  }

  get documents(): number {
    return this.parts.lengths.length;
  }

  get terms(): number {
    return this.parts.termEnds.length;
  }

  get lengths(): Uint16Array {
    return this.parts.lengths;
  }

  idOf(doc: number): string {
    return idAt(this.parts.ids, doc);
  }

  hasId(doc: number, id: SoughtId): boolean {
    return isAt(this.parts.ids, doc, id);
  }

  /** Index of a term, in UTF-8, in the dictionary; -1 when it is not there. */
  find(term: Uint8Array): number {
    return findIn(this.parts, term);
  }

  /** Index of the first term that is not before `bytes`. */
  lowerBound(bytes: Uint8Array): number {
    return lowerBoundIn(this.parts, bytes);
  }

  termAt(term: number): string {
    return decode(this.bytesOf(term));
  }

  /** Terms from one to before another, by their indexes. */
  termsBetween(first: number, end: number): string[] {
    const { termEnds, termBytes } = this.parts;
    return textsOf(termBytes, termEnds, first, end);
  }

  /** Of a term, in UTF-8. */
  bytesOf(term: number): Uint8Array {
    const { termEnds, termBytes } = this.parts;
    return bytesOf(termBytes, termEnds, term);
  }

  /** Documents that hold the term, deleted ones included until the next merge. */
  frequencyOf(term: number): number {
    const frequency = this.parts.frequencies[term] ?? 0;
    return frequency < FREQUENCY_MAX ? frequency : countPostings(this.postingsOf(term));
  }

  /** Of a term: its postings as they lie here, see `eachPosting`. */
  private postingsOf(term: number): Uint8Array {
    const { postings, postEnds } = this.parts;
    return bytesOf(postings, postEnds, term);
  }

  /** Calls back with each document that holds the term, in rising order, and the term's weight in it. */
  eachPosting(term: number, visit: (doc: number, weight: number) => void): void {
    eachPosting(this.postingsOf(term), visit);
  }

  /**
   * Decodes a term's postings into `docs` and `weights` from `at` on, document numbers raised by `offset`. Returns where they
   * end; both arrays must have room for `frequencyOf(term)` more.
   */
  readPostings(term: number, docs: Int32Array, weights: Uint8Array, at = 0, offset = 0): number {
    const { postings, postEnds } = this.parts;
    const end = postEnds[term] as number;
    let from = startOf(postEnds, term);
    let doc = offset - 1;
    let to = at;
    while (from < end) {
      let byte = postings[from++] as number;
      let code = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[from++] as number;
        code |= (byte & 127) << shift;
      }
      doc += (code >>> 1) + 1;
      docs[to] = doc;
      weights[to++] = code & 1 ? 1 : (postings[from++] as number);
    }
    return to;
  }

  /** The highest document that holds the term. */
  lastDocument(term: number): number {
    let last = -1;
    this.eachPosting(term, (doc) => {
      last = doc;
    });
    return last;
  }
}

/** Most terms are a few ASCII letters, for which a decoder is slow to call. */
function decode(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte > 127) return decoder.decode(bytes);
    text += String.fromCharCode(byte);
  }
  return text;
}
