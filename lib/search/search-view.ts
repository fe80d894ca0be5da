// The as-you-type parts of all segments as one collection: documents numbered through, the words of every dictionary, lengths and
// averages over all, deleted documents nowhere.
import type { Segment } from '../kin/segment';
import { FIELDS } from './fields';
import { eachFuzzyTerm, sharedBytes } from './fuzzy-terms';
import type { SearchPart } from './search-part';

/** A term and where it stands: pairs of a slot (field · parts + part) and its place in that dictionary, fields in order. */
export interface FoundTerm {
  readonly term: string;
  readonly places: number[];
  /** Letters that are off, for terms found by fuzzy matching. */
  readonly distance: number;
}

const encoder = new TextEncoder();
/** Comes after every byte of UTF-8. */
const AFTER = 0xff;

export class SearchView {
  /** Documents that can be found. */
  readonly documents: number;
  /** Document numbers, those of deleted documents included. */
  readonly size: number;
  /** By field, then document: its different words. */
  readonly lengths: readonly Uint16Array[];
  /** By field. */
  readonly averageLengths: readonly number[];
  /** By document: 1 when it is deleted. */
  readonly deleted: Uint8Array;
  private readonly offsets: number[] = [];
  private readonly docs: Int32Array;
  private readonly weights: Uint8Array;

  constructor(private readonly parts: readonly SearchPart[]) {
    let size = 0;
    for (const { documents } of parts) {
      this.offsets.push(size);
      size += documents;
    }
    this.size = size;
    this.deleted = new Uint8Array(size);
    parts.forEach(({ deleted }, p) => {
      for (const doc of deleted) this.deleted[(this.offsets[p] ?? 0) + doc] = 1;
    });
    this.documents = parts.reduce((sum, { documents, deleted }) => sum + documents - deleted.size, 0);
    this.lengths = FIELDS.map((_, f) => {
      const lengths = new Uint16Array(size);
      parts.forEach(({ fields }, p) => {
        lengths.set(fields[f]?.lengths ?? [], this.offsets[p] ?? 0);
      });
      return lengths;
    });
    this.averageLengths = this.lengths.map((lengths) => {
      let total = 0;
      for (let doc = 0; doc < size; doc++) if (!this.deleted[doc]) total += lengths[doc] as number;
      return this.documents > 0 ? total / this.documents : 0;
    });
    this.docs = new Int32Array(size);
    this.weights = new Uint8Array(size);
  }

  idOf(doc: number): string {
    const p = this.partOf(doc);
    return this.parts[p]?.fields[0]?.idOf(doc - (this.offsets[p] ?? 0)) ?? '';
  }

  exact(word: string): FoundTerm {
    const key = encoder.encode(word);
    const places: number[] = [];
    this.eachSlot((segment, slot) => {
      const place = segment.find(key);
      if (place >= 0) places.push(slot, place);
    });
    return { term: word, places, distance: 0 };
  }

  /** Terms that begin with the word, itself among them. */
  beginningWith(word: string): FoundTerm[] {
    const bytes = encoder.encode(word);
    const after = Uint8Array.of(...bytes, AFTER);
    const found = new Map<string, FoundTerm>();
    this.eachSlot((segment, slot) => {
      const to = segment.lowerBound(after);
      for (let place = segment.lowerBound(bytes); place < to; place++) note(found, segment, slot, place, 0);
    });
    return [...found.values()];
  }

  /** Terms with at most `max` letters off. */
  like(word: string, max: number): FoundTerm[] {
    const found = new Map<string, FoundTerm>();
    this.eachSlot((segment, slot) => {
      eachFuzzyTerm(segment, sharedOf(segment), word, max, (place, distance) => {
        note(found, segment, slot, place, distance);
      });
    });
    return [...found.values()];
  }

  /** Documents of one field that hold the term, deleted ones left out, as views that the next call overwrites. */
  read({ places }: FoundTerm, field: number): { docs: Int32Array; weights: Uint8Array; count: number } {
    const parts = this.parts.length;
    const { docs, weights } = this;
    let count = 0;
    for (let i = 0; i < places.length; i += 2) {
      const slot = places[i] as number;
      if (Math.floor(slot / parts) !== field) continue;
      const p = slot % parts;
      const segment = this.parts[p]?.fields[field];
      const from = count;
      count = segment?.readPostings(places[i + 1] as number, docs, weights, count, this.offsets[p]) ?? count;
      if (this.parts[p]?.deleted.size) count = this.dropDeleted(from, count);
    }
    return { docs, weights, count };
  }

  private dropDeleted(from: number, to: number): number {
    let kept = from;
    for (let i = from; i < to; i++) {
      const doc = this.docs[i] as number;
      if (this.deleted[doc]) continue;
      this.docs[kept] = doc;
      this.weights[kept++] = this.weights[i] as number;
    }
    return kept;
  }

  private partOf(doc: number): number {
    let p = this.offsets.length - 1;
    while (p > 0 && (this.offsets[p] ?? 0) > doc) p--;
    return p;
  }

  private eachSlot(visit: (segment: Segment, slot: number) => void): void {
    for (const f of FIELDS.keys())
      this.parts.forEach(({ fields }, p) => {
        const segment = fields[f];
        if (segment) visit(segment, f * this.parts.length + p);
      });
  }
}

/** By the bytes that a segment is a view of: they outlive it when more of its documents are deleted. */
const shared = new WeakMap<Segment['parts'], Uint8Array>();

function sharedOf(segment: Segment): Uint8Array {
  let known = shared.get(segment.parts);
  if (!known) {
    known = sharedBytes(segment);
    shared.set(segment.parts, known);
  }
  return known;
}

function note(found: Map<string, FoundTerm>, segment: Segment, slot: number, place: number, distance: number): void {
  const term = segment.termAt(place);
  const known = found.get(term);
  if (known) known.places.push(slot, place);
  else found.set(term, { term, places: [slot, place], distance });
}
