// The kernel as WebAssembly: what it works on is copied into its memory: dictionaries as a whole, postings a term at a time.
import { startWasm } from '../../util/start-wasm';
import { rowBytes } from '../dense/dense-rows';
import type { Dictionary } from '../dictionary';
import type { Kernel, Norm, Rows, Scored } from './kernel';
import { KERNEL_CODE } from './kernel-code';

const encoder = new TextEncoder();

interface Exports {
  readonly memory: WebAssembly.Memory;
  layOut(limit: number, mostDocuments: number): void;
  lengthsAt(): number;
  scoresAt(): number;
  docsAt(): number;
  inputAt(bytes: number): number;
  findTerms(count: number, ends: number, bytes: number, words: number, wordsEnd: number, to: number): void;
  begin(count: number, base: number, perTerm: number): void;
  addPostings(at: number, bytes: number, gain: number): void;
  gather(at: number, bytes: number): void;
  addGathered(gain: number): void;
  keepHopeful(): number;
  cosines(rows: number, count: number, dimensions: number, unit: number, to: number): void;
}

/** Null where WebAssembly is switched off. */
export function kernelInWasm(): Kernel | null {
  const code = startWasm<Exports>(KERNEL_CODE);
  return code && new WasmKernel(code);
}

class WasmKernel implements Kernel {
  private documents = 0;
  private bytes = new Uint8Array();

  constructor(private readonly code: Exports) {}

  findTerms(dictionaries: readonly Dictionary[], terms: readonly string[]): Int32Array[] {
    const words = encoder.encode(terms.map((term) => `${term}\n`).join(''));
    return dictionaries.map((dictionary) => this.findIn(dictionary, words, terms.length));
  }

  private findIn({ termEnds, termBytes }: Dictionary, words: Uint8Array, count: number): Int32Array {
    const to = this.code.inputAt(4 * (count + termEnds.length) + termBytes.length + words.length);
    const endsAt = to + 4 * count;
    const bytesAt = endsAt + termEnds.byteLength;
    const wordsAt = bytesAt + termBytes.length;
    const { buffer } = this.code.memory;
    new Uint32Array(buffer, endsAt).set(termEnds);
    new Uint8Array(buffer, bytesAt).set(termBytes);
    new Uint8Array(buffer, wordsAt).set(words);
    this.code.findTerms(termEnds.length, endsAt, bytesAt, wordsAt, wordsAt + words.length, to);
    return new Int32Array(buffer, to, count).slice();
  }

  beginQuery(limit: number, mostDocuments: number): void {
    this.code.layOut(limit, mostDocuments);
  }

  beginSegment(lengths: Uint16Array, { base, perTerm }: Norm): void {
    this.documents = lengths.length;
    this.code.begin(lengths.length, base, perTerm);
    new Uint16Array(this.code.memory.buffer, this.code.lengthsAt()).set(lengths);
  }

  addTerm(postings: Uint8Array, gain: number): void {
    this.code.addPostings(this.put(postings), postings.length, gain);
  }

  addFamily(members: readonly Uint8Array[], gain: number): void {
    for (const postings of members) this.code.gather(this.put(postings), postings.length);
    this.code.addGathered(gain);
  }

  drop(docs: Iterable<number>): void {
    const scores = this.scores();
    for (const doc of docs) scores[doc] = 0;
  }

  endSegment(): Scored {
    const kept = this.code.keepHopeful();
    const docs = new Int32Array(this.code.memory.buffer, this.code.docsAt(), kept).slice();
    const all = this.scores();
    // Not by `from`, which asks each value of an iterator.
    const scores = new Float32Array(kept);
    for (let i = 0; i < kept; i++) scores[i] = all[docs[i] as number] as number;
    return { docs, scores };
  }

  cosines(of: Rows, which: readonly number[], unit: Float32Array): Float64Array {
    const { length } = which;
    const size = rowBytes(of.dimensions);
    const to = this.code.inputAt(length * 8 + unit.byteLength + length * size);
    const { buffer } = this.code.memory;
    const unitAt = to + length * 8;
    new Float32Array(buffer, unitAt).set(unit);
    const rowsAt = unitAt + unit.byteLength;
    const room = new Uint8Array(buffer, rowsAt);
    which.forEach((row, i) => {
      room.set(of.rows.subarray(row * size, (row + 1) * size), i * size);
    });
    this.code.cosines(rowsAt, length, of.dimensions, unitAt, to);
    return new Float64Array(buffer, to, length).slice();
  }

  private scores(): Float32Array {
    return new Float32Array(this.code.memory.buffer, this.code.scoresAt(), this.documents);
  }

  /** Where the postings were put. */
  private put(postings: Uint8Array): number {
    const at = this.code.inputAt(postings.length);
    // Memory that has grown is another buffer.
    if (this.bytes.buffer !== this.code.memory.buffer) this.bytes = new Uint8Array(this.code.memory.buffer);
    this.bytes.set(postings, at);
    return at;
  }
}
