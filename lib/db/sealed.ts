// Bytes as they lie in the database, beside them a sum by which a reader knows that they are those that were written. Finds damage, not
// malice.

export interface Sealed {
  readonly blob: Blob;
  /** `sumOf` the bytes; '' for bytes of a version that kept none, which count as damaged. */
  readonly sum: string;
}

/** What lies in a Blob beside others. */
export interface Piece {
  /** In bytes. */
  readonly size: number;
  readonly sum: string;
}

/** Bytes of a buffer. */
export interface Span {
  readonly buffer: ArrayBuffer;
  readonly from: number;
  readonly size: number;
}

const LANES = 4;
/** Odd, half of its bits set: xxHash's first. */
const PRIME = 0x9e3779b1;
const START = 0x811c9dc5;
const FOLD = 15;

export function seal(bytes: ArrayBuffer): Sealed {
  return { blob: new Blob([bytes]), sum: sumOf(bytes) };
}

/** Null when they are not what was written. */
export async function readWhole({ blob, sum }: Sealed): Promise<ArrayBuffer | null> {
  // A Blob whose file is gone counts as damaged, too.
  const bytes = await blob.arrayBuffer().catch(() => null);
  return bytes && sumOf(bytes) === sum ? bytes : null;
}

/** What `open` makes of the bytes; null when there are none, when they are not what was written, or when `open` cannot read them. */
export async function openWhole<T>(
  sealed: Sealed | undefined,
  open: (bytes: ArrayBuffer) => T | null,
): Promise<T | null> {
  const bytes = sealed ? await readWhole(sealed) : null;
  return bytes && open(bytes);
}

/** One Blob of several, and what each is. */
export function join(sealed: readonly Sealed[]): { readonly joined: Blob; readonly pieces: readonly Piece[] } {
  return {
    joined: new Blob(sealed.map(({ blob }) => blob)),
    pieces: sealed.map(({ blob, sum }) => ({ size: blob.size, sum })),
  };
}

/** Each by itself again, unread. */
export function split(joined: Blob, pieces: readonly Piece[]): Sealed[] {
  let at = 0;
  return pieces.map(({ size, sum }) => {
    const from = at;
    at += size;
    return { blob: joined.slice(from, at), sum };
  });
}

/** All pieces by one reading, as they lie one behind the other; null for each that is not what was written. */
export async function readJoined(joined: Blob, pieces: readonly Piece[]): Promise<(Span | null)[]> {
  const buffer = await joined.arrayBuffer().catch(() => null);
  let from = 0;
  return pieces.map(({ size, sum }) => {
    const span = buffer && { buffer, from, size };
    from += size;
    return span && from <= buffer.byteLength && span.from % 4 === 0 && sumOf(buffer, span.from, size) === sum
      ? span
      : null;
  });
}

/**
 * A word is mixed in by a multiplication, and high bits are folded onto low ones: no change of one word goes unnoticed, since each step is
 * one to one, and without folding two flips of top bits would undo each other. Four lanes side by side, as each step waits for the one
 * before, and a cold worker for all of it. The browser's own SHA-256 takes longer: it copies ten megabytes before it leaves the thread.
 */
export function sumOf(bytes: ArrayBuffer, from = 0, size = bytes.byteLength - from): string {
  const words = new Uint32Array(bytes, from, size >> 2);
  const end = words.length - (words.length % LANES);
  let a = START;
  let b = START;
  let c = START;
  let d = START;
  for (let i = 0; i < end; i += LANES) {
    a = Math.imul(a ^ (words[i] as number), PRIME);
    a ^= a >>> FOLD;
    b = Math.imul(b ^ (words[i + 1] as number), PRIME);
    b ^= b >>> FOLD;
    c = Math.imul(c ^ (words[i + 2] as number), PRIME);
    c ^= c >>> FOLD;
    d = Math.imul(d ^ (words[i + 3] as number), PRIME);
    d ^= d >>> FOLD;
  }
  let rest = size;
  for (const byte of new Uint8Array(bytes, from + end * 4, size - end * 4)) rest = Math.imul(rest ^ byte, PRIME);
  return [a, b, c, d, rest].map((lane) => (lane >>> 0).toString(16)).join(' ');
}
