// The ids of a stored segment without the rest of it: a fiftieth of its bytes. Not checked: the sum is of the whole.
import type { Ids } from './ids';
import { HEADER_WORDS, idSections, type Section } from './segment-format';

/** Null when the Blob is no whole segment of this version. */
export async function readIds(segment: Blob): Promise<Ids | null> {
  const sections = idSections(await segment.slice(0, HEADER_WORDS * 4).arrayBuffer());
  if (!sections || segment.size < sections.bytes.end) return null;
  const read = ({ start, end }: Section) => segment.slice(start, end).arrayBuffer();
  const [codes, ends, bytes] = await Promise.all([read(sections.codes), read(sections.ends), read(sections.bytes)]);
  return { codes: new Uint32Array(codes), ends: new Uint32Array(ends), bytes: new Uint8Array(bytes) };
}
