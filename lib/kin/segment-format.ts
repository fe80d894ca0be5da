// The bytes of a segment: one ArrayBuffer, little-endian, sections aligned to four bytes, so that a cold worker reads it as
// typed arrays without decoding anything.
//
//   header      HEADER_WORDS uint32: magic, version, counts, section sizes, sum of the lengths
//   lengths     uint16 a document: weighted number of terms
//   idEnds      uint32 a document: where its id ends in idBytes
//   termEnds    uint32 a term: where it ends in termBytes (terms sorted by UTF-8 bytes)
//   frequencies uint32 a term: documents that hold it
//   postEnds    uint32 a term: where its postings end
//   slots       uint32: hash table over the terms (term-slots.ts)
//   idBytes, termBytes, postings
//
// A posting is varint(gap << 1 | single), followed by a byte of weight unless it is single (weight 1).

import type { Sliced } from '../util/run-sliced';
import { fillSlots, slotsFor } from './term-slots';

/** Raised when the layout or the terms change: what is stored is then built again. */
export const SEGMENT_VERSION = 4;
export const HEADER_WORDS = 8;
export const WEIGHT_MAX = 255;
export const LENGTH_MAX = 65_535;
const MAGIC = 0x4e494b50; // "PKIN"

export interface SegmentParts {
  readonly lengths: Uint16Array;
  /** Kept beside them: a cold worker would add up thirty thousand before anything is compiled. */
  readonly totalLength: number;
  readonly idEnds: Uint32Array;
  readonly termEnds: Uint32Array;
  readonly frequencies: Uint32Array;
  readonly postEnds: Uint32Array;
  readonly slots: Uint32Array;
  readonly idBytes: Uint8Array;
  readonly termBytes: Uint8Array;
  readonly postings: Uint8Array;
}

/** Terms put into the table before the work may stop. */
const TERMS_A_STEP = 8_192;

/** The bytes of these parts, laid out a section at a time. */
export function* encodeSegment(parts: Omit<SegmentParts, 'slots' | 'totalLength'>): Sliced<ArrayBuffer> {
  const docs = parts.lengths.length;
  const terms = parts.termEnds.length;
  const layout = layoutOf(docs, terms, parts.idBytes.length, parts.termBytes.length, parts.postings.length);
  const buffer = new ArrayBuffer(layout.total);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  new Uint16Array(buffer, layout.lengths, docs).set(parts.lengths);
  new Uint32Array(buffer, layout.idEnds, docs).set(parts.idEnds);
  new Uint32Array(buffer, layout.termEnds, terms).set(parts.termEnds);
  new Uint32Array(buffer, layout.frequencies, terms).set(parts.frequencies);
  new Uint32Array(buffer, layout.postEnds, terms).set(parts.postEnds);
  const slots = new Uint32Array(buffer, layout.slots, slotsFor(terms));
  for (let from = 0; from < terms; from += TERMS_A_STEP) {
    fillSlots(slots, parts, from, Math.min(terms, from + TERMS_A_STEP));
    yield;
  }
  new Uint8Array(buffer, layout.idBytes).set(parts.idBytes);
  yield;
  new Uint8Array(buffer, layout.termBytes).set(parts.termBytes);
  yield;
  new Uint8Array(buffer, layout.postings).set(parts.postings);
  yield;
  const { idBytes, termBytes, postings } = parts;
  const totalLength = parts.lengths.reduce((sum, length) => sum + length, 0);
  header.set([MAGIC, SEGMENT_VERSION, docs, terms, idBytes.length, termBytes.length, postings.length, totalLength]);
  return buffer;
}

/**
 * Null when the bytes are no segment of this version or cut short; bits that were flipped are for their keeper to notice. `from`,
 * `size`: where the segment lies in the buffer, in bytes, multiples of four.
 */
export function decodeSegment(buffer: ArrayBuffer, from = 0, size = buffer.byteLength - from): SegmentParts | null {
  if (from < 0 || from % 4 !== 0 || from + size > buffer.byteLength) return null;
  if (size < HEADER_WORDS * 4 || size % 4 !== 0) return null;
  const header = new Uint32Array(buffer, from, HEADER_WORDS);
  const [magic, version, docs = 0, terms = 0, ids = 0, words = 0, posts = 0, totalLength = 0] = header;
  if (magic !== MAGIC || version !== SEGMENT_VERSION) return null;
  const layout = layoutOf(docs, terms, ids, words, posts);
  if (layout.total !== size) return null;
  return {
    lengths: new Uint16Array(buffer, from + layout.lengths, docs),
    totalLength,
    idEnds: new Uint32Array(buffer, from + layout.idEnds, docs),
    termEnds: new Uint32Array(buffer, from + layout.termEnds, terms),
    frequencies: new Uint32Array(buffer, from + layout.frequencies, terms),
    postEnds: new Uint32Array(buffer, from + layout.postEnds, terms),
    slots: new Uint32Array(buffer, from + layout.slots, slotsFor(terms)),
    idBytes: new Uint8Array(buffer, from + layout.idBytes, ids),
    termBytes: new Uint8Array(buffer, from + layout.termBytes, words),
    postings: new Uint8Array(buffer, from + layout.postings, posts),
  };
}

/** Where the ids of a segment lie, by its header alone, in bytes; null when it is no header of this version. */
export function idSections(header: ArrayBuffer): { docs: number; idEnds: number; idBytes: number; ids: number } | null {
  if (header.byteLength < HEADER_WORDS * 4) return null;
  const [magic, version, docs = 0, terms = 0, ids = 0, words = 0, posts = 0] = new Uint32Array(header, 0, HEADER_WORDS);
  if (magic !== MAGIC || version !== SEGMENT_VERSION) return null;
  const { idEnds, idBytes } = layoutOf(docs, terms, ids, words, posts);
  return { docs, idEnds, idBytes, ids };
}

function layoutOf(docs: number, terms: number, ids: number, words: number, posts: number) {
  const aligned = (size: number) => (size + 3) & ~3;
  const lengths = HEADER_WORDS * 4;
  const idEnds = lengths + aligned(docs * 2);
  const termEnds = idEnds + docs * 4;
  const frequencies = termEnds + terms * 4;
  const postEnds = frequencies + terms * 4;
  const slots = postEnds + terms * 4;
  const idBytes = slots + slotsFor(terms) * 4;
  const termBytes = idBytes + aligned(ids);
  const postings = termBytes + aligned(words);
  return {
    lengths,
    idEnds,
    termEnds,
    frequencies,
    postEnds,
    slots,
    idBytes,
    termBytes,
    postings,
    total: postings + aligned(posts),
  };
}
