// One part of every segment in memory, as one view: read from disk once, and after a change only what is new. Damaged parts are left
// out, so that answers go on from the rest.
import { noteDamage } from './damage';
import { loadSegments, type StoredSegment, segmentsState } from './segments';

export interface PartKind<Part, View> {
  /** Null when the part is not there, damaged or of another version. */
  open(record: StoredSegment): Promise<Part | null>;
  withDeleted(part: Part, deleted: ReadonlySet<number>): Part;
  /** Names what is read of a record beside what never changes; it is read again when this does. */
  stamp?(record: StoredSegment): string;
  combine(parts: readonly Part[]): View;
}

interface Opened<Part> {
  readonly part: Part;
  readonly deleted: number;
  readonly stamp: string;
}

export interface PartReader<View> {
  /** The view of what is stored now. */
  open(): Promise<View>;
  /** Settles when the disk has been asked for all that the last `open` reads. */
  asked(): Promise<void>;
}

export function partReader<Part, View>(kind: PartKind<Part, View>): PartReader<View> {
  let opened = new Map<number, Opened<Part>>();
  let openedOver = -1;
  let latest: { readonly changes: number; readonly view: Promise<View> } | null = null;
  let loading: Promise<unknown> = Promise.resolve();

  async function read(): Promise<View> {
    const segments = loadSegments();
    loading = segments.catch(() => {});
    const { records } = await segments;
    const entries = await Promise.all(
      records.map(async (record) => [record.key, await openOne(record, opened.get(record.key))] as const),
    );
    const readable = entries.flatMap(([key, one]) => (one ? [[key, one] as const] : []));
    if (readable.length < entries.length) noteDamage();
    opened = new Map(readable);
    return kind.combine(readable.map(([, { part }]) => part));
  }

  /** Documents are only ever added to what is deleted of a segment. */
  async function openOne(record: StoredSegment, known: Opened<Part> | undefined): Promise<Opened<Part> | null> {
    const deleted = record.deleted.length;
    const stamp = kind.stamp?.(record) ?? '';
    const same = known?.stamp === stamp ? known : undefined;
    if (same?.deleted === deleted) return same;
    const part = same ? kind.withDeleted(same.part, new Set(record.deleted)) : await kind.open(record);
    return part && { part, deleted, stamp };
  }

  async function open(): Promise<View> {
    const { openings, changes } = await segmentsState();
    if (openings !== openedOver) {
      // Another connection may be to another database.
      opened = new Map();
      latest = null;
      openedOver = openings;
    }
    if (latest?.changes !== changes) {
      const view = read();
      latest = { changes, view };
      view.catch(() => {
        latest = null;
      });
    }
    return latest.view;
  }

  async function asked(): Promise<void> {
    // Whoever opens is told what went wrong.
    await segmentsState().then(
      () => loading,
      () => {},
    );
  }

  return { open, asked };
}
