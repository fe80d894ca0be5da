// Bytes as they lie in the database, beside them a sum by which a reader knows that they are those that were written. Finds damage, not
// malice.
import type { Sliced } from '../util/run-sliced';
import { sumOf } from './checksum/checksum';

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

/** Thirty megabytes take some ten milliseconds to be summed, and as many to be copied. */
export function* seal(bytes: ArrayBuffer): Sliced<Sealed> {
  yield;
  const sum = sumOf(bytes);
  yield;
  return { blob: new Blob([bytes]), sum };
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
