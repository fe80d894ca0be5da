// Collects documents and their term weights and writes them out as the bytes of one segment. Used to build and to merge.
import { encodeSegment, LENGTH_MAX, WEIGHT_MAX } from './segment-format';

const encoder = new TextEncoder();

/** Growing bytes. */
class Bytes {
  private data = new Uint8Array(64);
  private size = 0;

  get length(): number {
    return this.size;
  }

  push(byte: number): void {
    if (this.size === this.data.length) this.grow(this.size + 1);
    this.data[this.size++] = byte;
  }

  append(bytes: Uint8Array): void {
    if (this.size + bytes.length > this.data.length) this.grow(this.size + bytes.length);
    this.data.set(bytes, this.size);
    this.size += bytes.length;
  }

  view(): Uint8Array {
    return this.data.subarray(0, this.size);
  }

  private grow(atLeast: number): void {
    const larger = new Uint8Array(Math.max(this.data.length * 2, atLeast));
    larger.set(this.view());
    this.data = larger;
  }
}

class PostingList {
  readonly bytes = new Bytes();
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
  private readonly ids: string[] = [];
  private readonly lists = new Map<string, PostingList>();

  /** `weights`: term → weighted frequency, at least 1 each. Returns the document's number. */
  addDocument(id: string, length: number): number {
    this.ids.push(id);
    this.lengths.push(Math.min(length, LENGTH_MAX));
    return this.ids.length - 1;
  }

  /** Documents of one term must come in rising order. */
  addPosting(term: string, doc: number, weight: number): void {
    let list = this.lists.get(term);
    if (!list) {
      list = new PostingList();
      this.lists.set(term, list);
    }
    list.add(doc, weight);
  }

  finish(): ArrayBuffer {
    const terms = [...this.lists]
      .map(([term, list]) => ({ bytes: encoder.encode(term), list }))
      .sort((a, b) => compareBytes(a.bytes, b.bytes));
    const idBytes = new Bytes();
    const idEnds = this.ids.map((id) => {
      idBytes.append(encoder.encode(id));
      return idBytes.length;
    });
    const termBytes = new Bytes();
    const postings = new Bytes();
    const termEnds = new Uint32Array(terms.length);
    const postEnds = new Uint32Array(terms.length);
    const frequencies = new Uint32Array(terms.length);
    terms.forEach(({ bytes, list }, i) => {
      termBytes.append(bytes);
      postings.append(list.bytes.view());
      termEnds[i] = termBytes.length;
      postEnds[i] = postings.length;
      frequencies[i] = list.documents;
    });
    return encodeSegment({
      lengths: Uint16Array.from(this.lengths),
      idEnds: Uint32Array.from(idEnds),
      termEnds,
      frequencies,
      postEnds,
      idBytes: idBytes.view(),
      termBytes: termBytes.view(),
      postings: postings.view(),
    });
  }
}

/** Order of UTF-8 bytes, which is that of code points. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
