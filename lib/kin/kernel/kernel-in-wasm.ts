// The kernel as WebAssembly: what it works on is copied into its memory: dictionaries as a whole, of postings those that are asked for.
import { bytesOf, startOf } from '../../util/packed';
import { startWasm } from '../../util/start-wasm';
import { rowBytes } from '../dense/dense-rows';
import type { Dictionary } from '../dictionary';
import type { AskedTerms, CountedPaper, Gained, Kernel, Norm, PostingLists, Rows, Scored } from './kernel';
import { KERNEL_CODE } from './kernel-code';

const encoder = new TextEncoder();
/** Bytes behind the last posting that may be looked at. */
const SPARE = 1;

interface Exports {
  readonly memory: WebAssembly.Memory;
  layOut(limit: number, mostDocuments: number): void;
  lengthsAt(): number;
  scoresAt(): number;
  docsAt(): number;
  room(bytes: number): number;
  lookUp(
    count: number,
    ends: number,
    bytes: number,
    words: number,
    wordsEnd: number,
    to: number,
    exactly: boolean,
  ): void;
  begin(count: number, base: number, perTerm: number): void;
  addTerms(count: number, gains: number, ends: number, bytes: number): void;
  keepHopeful(): number;
  cosines(rows: number, count: number, dimensions: number, unit: number, to: number): void;
  layOutGains(
    count: number,
    carriersMax: number,
    longest: number,
    slotCount: number,
    titleWeight: number,
    k1: number,
  ): number;
  gains(titled: number, length: number, norm: number): void;
}

/** Null where WebAssembly is switched off. */
export function kernelInWasm(): Kernel | null {
  const code = startWasm<Exports>(KERNEL_CODE);
  return code && new WasmKernel(code);
}

class WasmKernel implements Kernel {
  private documents = 0;

  constructor(private readonly code: Exports) {}

  findTerms(dictionaries: readonly Dictionary[], terms: readonly string[]): Int32Array[] {
    const words = linesOf(terms);
    return dictionaries.map((dictionary) => this.lookUp(dictionary, words, terms.length, true));
  }

  lowerBounds(dictionary: Dictionary, texts: readonly string[]): Int32Array {
    return this.lookUp(dictionary, linesOf(texts), texts.length, false);
  }

  private lookUp({ termEnds, termBytes }: Dictionary, words: Uint8Array, count: number, exactly: boolean): Int32Array {
    const to = this.code.room(4 * (count + termEnds.length) + termBytes.length + words.length);
    const endsAt = to + 4 * count;
    const bytesAt = endsAt + termEnds.byteLength;
    const wordsAt = bytesAt + termBytes.length;
    const { buffer } = this.code.memory;
    new Uint32Array(buffer, endsAt).set(termEnds);
    new Uint8Array(buffer, bytesAt).set(termBytes);
    new Uint8Array(buffer, wordsAt).set(words);
    this.code.lookUp(termEnds.length, endsAt, bytesAt, wordsAt, wordsAt + words.length, to, exactly);
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

  addTerms({ postings, postEnds }: PostingLists, places: Int32Array, gains: Float64Array): void {
    const { length } = places;
    let size = 0;
    for (let i = 0; i < length; i++) {
      const place = places[i] as number;
      size += (postEnds[place] as number) - startOf(postEnds, place);
    }
    const gainsAt = this.code.room(12 * length + size + SPARE);
    const endsAt = gainsAt + 8 * length;
    const from = endsAt + 4 * length;
    const { buffer } = this.code.memory;
    new Float64Array(buffer, gainsAt).set(gains);
    const ends = new Uint32Array(buffer, endsAt, length);
    const held = new Uint8Array(buffer);
    let to = from;
    for (let i = 0; i < length; i++) {
      const place = places[i] as number;
      const list = bytesOf(postings, postEnds, place);
      held.set(list, to);
      to += list.length;
      ends[i] = to;
    }
    this.code.addTerms(length, gainsAt, endsAt, from);
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
    const to = this.code.room(length * 8 + unit.byteLength + length * size);
    const { buffer } = this.code.memory;
    const unitAt = to + length * 8;
    new Float32Array(buffer, unitAt).set(unit);
    const rowsAt = unitAt + unit.byteLength;
    const { rows } = of;
    const words = size >> 2;
    const stored = new Uint32Array(rows.buffer, rows.byteOffset, rows.length >> 2);
    const held = new Uint32Array(buffer, rowsAt, length * words);
    // Word by word: a view of each row would take longer to make and to throw away than the copying.
    for (let i = 0; i < length; i++) {
      const from = (which[i] as number) * words;
      for (let word = 0; word < words; word++) held[i * words + word] = stored[from + word] as number;
    }
    this.code.cosines(rowsAt, length, of.dimensions, unitAt, to);
    return new Float64Array(buffer, to, length).slice();
  }

  gains({ slots, weights, k1, titleWeight, carriersMax }: AskedTerms, papers: readonly CountedPaper[]): Gained[] {
    const { code } = this;
    const count = weights.length;
    const longest = papers.reduce((length, { title, abstract }) => Math.max(length, title.length + abstract.length), 0);
    const weightsAt = code.layOutGains(count, carriersMax, longest, slots.length, titleWeight, k1);
    const gainsAt = weightsAt + 8 * count;
    // In words of four bytes.
    const carriersAt = (gainsAt + 8 * count) >> 2;
    const pairsAt = carriersAt + 1 + carriersMax;
    const wordsAt = pairsAt + 1 + longest;
    const { buffer } = code.memory;
    new Float64Array(buffer, weightsAt).set(weights);
    new Uint8Array(buffer, 4 * (wordsAt + longest)).set(slots);
    const words = new Int32Array(buffer);
    const listAt = (at: number) => words.slice(at + 1, at + 1 + (words[at] as number));
    const gained = new Float64Array(buffer, gainsAt, count);
    const all = new Float64Array(count * papers.length);
    return papers.map(({ title, abstract, norm }, i) => {
      words.set(title, wordsAt);
      words.set(abstract, wordsAt + title.length);
      code.gains(title.length, title.length + abstract.length, norm);
      all.set(gained, i * count);
      return { gains: all.subarray(i * count, (i + 1) * count), carriers: listAt(carriersAt), pairs: listAt(pairsAt) };
    });
  }

  private scores(): Float32Array {
    return new Float32Array(this.code.memory.buffer, this.code.scoresAt(), this.documents);
  }
}

function linesOf(words: readonly string[]): Uint8Array {
  return encoder.encode(words.length > 0 ? `${words.join('\n')}\n` : '');
}
