// The bytes of a segment: one ArrayBuffer, little-endian, sections aligned to four bytes, so that a cold worker reads it as
// typed arrays without decoding anything.
//
//   header      HEADER_WORDS uint32: magic, version, counts, section sizes, sum of the lengths
//   lengths     uint16 a document: weighted number of terms
//   ids         uint32 a document, see ids.ts, and where each that is no arXiv id ends
//   termEnds    uint32 a term: where it ends in termBytes (terms sorted by UTF-8 bytes)
//   postEnds    uint32 a term: where its postings end
//   frequencies uint16 a term: documents that hold it; FREQUENCY_MAX for as many and more
//   otherIds, termBytes, postings
//
// A posting is varint(gap << 1 | single), followed by a byte of weight unless it is single (weight 1).

import type { Sliced } from '../util/run-sliced';
import type { Ids } from './ids';

/** Raised when the layout or the terms change: what is stored is then built again. */
export const SEGMENT_VERSION = 6;
export const HEADER_WORDS = 9;
export const WEIGHT_MAX = 255;
export const LENGTH_MAX = 65_535;
export const FREQUENCY_MAX = 65_535;
const MAGIC = 0x4e494b50; // "PKIN"

export interface SegmentParts {
  readonly lengths: Uint16Array;
  /** Kept beside them: a cold worker would add up thirty thousand before anything is compiled. */
  readonly totalLength: number;
  readonly ids: Ids;
  readonly termEnds: Uint32Array;
  readonly postEnds: Uint32Array;
  readonly frequencies: Uint16Array;
  readonly termBytes: Uint8Array;
  readonly postings: Uint8Array;
}

/** What the header counts. */
interface Sizes {
  readonly docs: number;
  readonly terms: number;
  /** Ids that are no arXiv ids, and their bytes. */
  readonly others: number;
  readonly otherBytes: number;
  readonly termBytes: number;
  readonly postings: number;
}

/** The bytes of these parts, laid out a section at a time. */
export function* encodeSegment(parts: Omit<SegmentParts, 'totalLength'>): Sliced<ArrayBuffer> {
  const { lengths, ids, termEnds, postEnds, frequencies, termBytes, postings } = parts;
  const sizes = {
    docs: lengths.length,
    terms: termEnds.length,
    others: ids.ends.length,
    otherBytes: ids.bytes.length,
    termBytes: termBytes.length,
    postings: postings.length,
  };
  const layout = layoutOf(sizes);
  const buffer = new ArrayBuffer(layout.total);
  new Uint16Array(buffer, layout.lengths).set(lengths);
  new Uint32Array(buffer, layout.idCodes).set(ids.codes);
  new Uint32Array(buffer, layout.otherEnds).set(ids.ends);
  new Uint32Array(buffer, layout.termEnds).set(termEnds);
  new Uint32Array(buffer, layout.postEnds).set(postEnds);
  new Uint16Array(buffer, layout.frequencies).set(frequencies);
  new Uint8Array(buffer, layout.otherIds).set(ids.bytes);
  yield;
  new Uint8Array(buffer, layout.termBytes).set(termBytes);
  yield;
  new Uint8Array(buffer, layout.postings).set(postings);
  yield;
  const totalLength = lengths.reduce((sum, length) => sum + length, 0);
  const { docs, terms, others, otherBytes } = sizes;
  const head = [
    MAGIC,
    SEGMENT_VERSION,
    docs,
    terms,
    others,
    otherBytes,
    termBytes.length,
    postings.length,
    totalLength,
  ];
  new Uint32Array(buffer, 0, HEADER_WORDS).set(head);
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
  const sizes = readHeader(header);
  if (!sizes) return null;
  const layout = layoutOf(sizes);
  if (layout.total !== size) return null;
  const { docs, terms, others } = sizes;
  return {
    lengths: new Uint16Array(buffer, from + layout.lengths, docs),
    totalLength: header[HEADER_WORDS - 1] ?? 0,
    ids: {
      codes: new Uint32Array(buffer, from + layout.idCodes, docs),
      ends: new Uint32Array(buffer, from + layout.otherEnds, others),
      bytes: new Uint8Array(buffer, from + layout.otherIds, sizes.otherBytes),
    },
    termEnds: new Uint32Array(buffer, from + layout.termEnds, terms),
    postEnds: new Uint32Array(buffer, from + layout.postEnds, terms),
    frequencies: new Uint16Array(buffer, from + layout.frequencies, terms),
    termBytes: new Uint8Array(buffer, from + layout.termBytes, sizes.termBytes),
    postings: new Uint8Array(buffer, from + layout.postings, sizes.postings),
  };
}

/** Bytes from `start` up to `end`. */
export interface Section {
  readonly start: number;
  readonly end: number;
}

/** Where the ids of a segment lie, by its header alone; null when it is no header of this version. */
export function idSections(header: ArrayBuffer): Readonly<Record<keyof Ids, Section>> | null {
  if (header.byteLength < HEADER_WORDS * 4) return null;
  const sizes = readHeader(new Uint32Array(header, 0, HEADER_WORDS));
  if (!sizes) return null;
  const { idCodes, otherEnds, otherIds } = layoutOf(sizes);
  return {
    codes: { start: idCodes, end: idCodes + sizes.docs * 4 },
    ends: { start: otherEnds, end: otherEnds + sizes.others * 4 },
    bytes: { start: otherIds, end: otherIds + sizes.otherBytes },
  };
}

function readHeader(header: Uint32Array): Sizes | null {
  const [magic, version, docs = 0, terms = 0, others = 0, otherBytes = 0, termBytes = 0, postings = 0] = header;
  if (magic !== MAGIC || version !== SEGMENT_VERSION) return null;
  return { docs, terms, others, otherBytes, termBytes, postings };
}

function layoutOf({ docs, terms, others, otherBytes, termBytes, postings }: Sizes) {
  const aligned = (size: number) => (size + 3) & ~3;
  const lengths = HEADER_WORDS * 4;
  const idCodes = lengths + aligned(docs * 2);
  const otherEnds = idCodes + docs * 4;
  const termEnds = otherEnds + others * 4;
  const postEnds = termEnds + terms * 4;
  const frequencies = postEnds + terms * 4;
  const otherIds = frequencies + aligned(terms * 2);
  const termBytesAt = otherIds + aligned(otherBytes);
  const postingsAt = termBytesAt + aligned(termBytes);
  return {
    lengths,
    idCodes,
    otherEnds,
    termEnds,
    postEnds,
    frequencies,
    otherIds,
    termBytes: termBytesAt,
    postings: postingsAt,
    total: postingsAt + aligned(postings),
  };
}
