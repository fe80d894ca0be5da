// The ids of a stored segment without the rest of it: a fiftieth of its bytes. Not checked: the sum is of the whole.
import { HEADER_WORDS, idSections } from './segment-format';

const decoder = new TextDecoder();

/** By document; null when the Blob is no whole segment of this version. */
export async function readIds(segment: Blob): Promise<string[] | null> {
  const sections = idSections(await segment.slice(0, HEADER_WORDS * 4).arrayBuffer());
  if (!sections) return null;
  const { docs, idEnds, idBytes, ids } = sections;
  if (segment.size < idBytes + ids) return null;
  const [ends, bytes] = await Promise.all([
    segment.slice(idEnds, idEnds + docs * 4).arrayBuffer(),
    segment.slice(idBytes, idBytes + ids).arrayBuffer(),
  ]);
  return split(new Uint32Array(ends), new Uint8Array(bytes));
}

function split(ends: Uint32Array, bytes: Uint8Array): string[] {
  const text = decoder.decode(bytes);
  // Nearly always: ids are ASCII, and one long string is cut faster than many short ones are decoded.
  const cut =
    text.length === bytes.length
      ? (from: number, to: number) => text.slice(from, to)
      : (from: number, to: number) => decoder.decode(bytes.subarray(from, to));
  return Array.from(ends, (end, doc) => cut(doc === 0 ? 0 : (ends[doc - 1] ?? 0), end));
}
