// One segment opened for reading: dictionary look-up, postings, ids. Holds views of the bytes, decodes nothing ahead.
import { decodeSegment, type SegmentParts } from './segment-format';
import { compareBytes } from './segment-writer';

const decoder = new TextDecoder();

export class Segment {
  private constructor(
    private readonly parts: SegmentParts,
    /** Documents that were replaced or dropped since the segment was written. */
    readonly deleted: ReadonlySet<number>,
  ) {}

  /** Null when the bytes are damaged, cut short or of another version. */
  static open(buffer: ArrayBuffer, deleted: Iterable<number> = []): Segment | null {
    const parts = decodeSegment(buffer);
    return parts && new Segment(parts, new Set(deleted));
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
    const { idEnds, idBytes } = this.parts;
    return decoder.decode(idBytes.subarray(doc === 0 ? 0 : idEnds[doc - 1], idEnds[doc]));
  }

  /** Index of a term in the dictionary, -1 when it is not there. `bytes`: the term in UTF-8. */
  find(bytes: Uint8Array): number {
    let low = 0;
    let high = this.terms - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compareBytes(this.termBytes(middle), bytes);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  termAt(term: number): string {
    return decoder.decode(this.termBytes(term));
  }

  /** Documents that hold the term, deleted ones included until the next merge. */
  frequencyOf(term: number): number {
    return this.parts.frequencies[term] ?? 0;
  }

  /** Calls back with each document that holds the term, in rising order, and the term's weight in it. */
  eachPosting(term: number, visit: (doc: number, weight: number) => void): void {
    const { postings, postEnds } = this.parts;
    const end = postEnds[term] ?? 0;
    let at = term === 0 ? 0 : (postEnds[term - 1] ?? 0);
    let doc = -1;
    while (at < end) {
      let code = 0;
      let shift = 0;
      let byte: number;
      do {
        byte = postings[at++] ?? 0;
        code |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      doc += (code >>> 1) + 1;
      visit(doc, code & 1 ? 1 : (postings[at++] ?? 1));
    }
  }

  private termBytes(term: number): Uint8Array {
    const { termEnds, termBytes } = this.parts;
    return termBytes.subarray(term === 0 ? 0 : termEnds[term - 1], termEnds[term]);
  }
}
