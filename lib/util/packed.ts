// Pieces of different lengths that lie one behind the other, known by where each ends: terms of a dictionary, postings of its terms.

/** Where a piece begins. */
export function startOf(ends: Uint32Array, piece: number): number {
  return piece === 0 ? 0 : (ends[piece - 1] as number);
}

export function bytesOf(bytes: Uint8Array, ends: Uint32Array, piece: number): Uint8Array {
  return bytes.subarray(startOf(ends, piece), ends[piece]);
}

const decoder = new TextDecoder();

/** Pieces of UTF-8 from one to before another. */
export function textsOf(bytes: Uint8Array, ends: Uint32Array, first = 0, end = ends.length): string[] {
  if (first >= end) return [];
  const from = startOf(ends, first);
  const to = ends[end - 1] as number;
  const whole = decoder.decode(bytes.subarray(from, to));
  // Nearly always: terms are ASCII, and one long string is cut faster than many short ones are decoded.
  const isAscii = whole.length === to - from;
  const texts: string[] = [];
  for (let piece = first, start = from; piece < end; piece++) {
    const next = ends[piece] as number;
    texts.push(isAscii ? whole.slice(start - from, next - from) : decoder.decode(bytes.subarray(start, next)));
    start = next;
  }
  return texts;
}
