// A second copy of the reading list in extension storage, written after each commit: browsers have been seen to drop an
// extension's databases ("repair"), and the list must survive that.
import { LibraryItem } from '../domain/library-item';
import { libraryMirrorItem, savedIdsItem } from '../items';

const MIRROR_VERSION = 1;

export interface MirroredList {
  readonly items: readonly LibraryItem[];
  readonly revision: number;
}

export interface Mirror extends MirroredList {
  readonly version: number;
  /** Of the items as JSON. */
  readonly checksum: number;
}

export async function writeMirror(items: readonly LibraryItem[], revision: number): Promise<void> {
  await savedIdsItem.set(items.filter((item) => item.removedAt === undefined).map(({ id }) => id));
  const mirror: Mirror = { version: MIRROR_VERSION, revision, items, checksum: checksumOf(items) };
  await libraryMirrorItem.set(mirror);
}

/** What can be read of the copy; null when there is none, or one of a later version than this. */
export async function readMirror(): Promise<MirroredList | null> {
  const mirror = (await libraryMirrorItem.get()) as Partial<Mirror> | null;
  if (!mirror || !Array.isArray(mirror.items) || (mirror.version ?? 0) > MIRROR_VERSION) return null;
  if (checksumOf(mirror.items) !== mirror.checksum) {
    console.warn('Paperkin: the copy of the reading list is damaged; what can be read of it is used.');
  }
  const items = mirror.items.flatMap((item) => {
    const parsed = LibraryItem.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
  return { items, revision: typeof mirror.revision === 'number' ? mirror.revision : 0 };
}

/** FNV-1a over the UTF-16 units of the JSON. */
function checksumOf(items: readonly unknown[]): number {
  const text = JSON.stringify(items);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
