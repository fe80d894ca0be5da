// One part of every segment in memory, as one view: read from disk once, and after a change only what is new. Whoever reads goes on at
// once, while the bytes are still being checked; what turns out damaged is left out from then on, so that answers go on from the rest.
import { noteDamage } from './damage';
import { loadSegments, type StoredSegment, segmentsState } from './segments';

/** What is read of a record besides the segment's own part, by name. */
type Name = string;

export interface PartKind<Part, View> {
  /** Null when the part is not there, damaged or of another version. `damaged`: what of the record cannot be used. */
  open(record: StoredSegment, damaged: ReadonlySet<Name>): Promise<Opening<Part> | null>;
  withDeleted(part: Part, deleted: ReadonlySet<number>): Part;
  /** Names what is read of a record beside what never changes; it is read again when this does. */
  stamp?(record: StoredSegment): string;
  combine(parts: readonly Part[]): View;
}

export interface Opening<Part> {
  readonly part: Part;
  /** What of it turns out to be damaged. Never rejects. */
  readonly damaged: Promise<readonly Name[]>;
}

export interface Reading<View> {
  readonly view: View;
  /** False when some of it turned out damaged: read again, without that. Never rejects. */
  readonly whole: Promise<boolean>;
}

interface Opened<Part> extends Opening<Part> {
  readonly deleted: number;
  readonly stamp: string;
}

/** Returns the view of what is stored now. */
export function partReader<Part, View>(kind: PartKind<Part, View>): () => Promise<Reading<View>> {
  let opened = new Map<number, Opened<Part>>();
  /** By record and stamp. */
  let damaged = new Map<string, ReadonlySet<Name>>();
  let openedOver = -1;
  let latest: { readonly changes: number; readonly reading: Promise<Reading<View>> } | null = null;

  async function read(): Promise<Reading<View>> {
    const { records } = await loadSegments();
    const entries = await Promise.all(
      records.map(async (record) => [record, await openOne(record, opened.get(record.key))] as const),
    );
    const readable = entries.flatMap(([record, one]) => (one ? [[record.key, one] as const] : []));
    if (readable.length < entries.length) noteDamage();
    opened = new Map(readable);
    const checks = entries.map(async ([record, one]) => (one ? drop(record, await one.damaged) : true));
    return {
      view: kind.combine(readable.map(([, { part }]) => part)),
      whole: Promise.all(checks).then((each) => each.every(Boolean)),
    };
  }

  /** Documents are only ever added to what is deleted of a segment. */
  async function openOne(record: StoredSegment, known: Opened<Part> | undefined): Promise<Opened<Part> | null> {
    const deleted = record.deleted.length;
    const stamp = kind.stamp?.(record) ?? '';
    const same = known?.stamp === stamp ? known : undefined;
    if (same?.deleted === deleted) return same;
    if (same) return { ...same, part: kind.withDeleted(same.part, new Set(record.deleted)), deleted };
    const opening = await kind.open(record, damaged.get(keyOf(record)) ?? new Set());
    return opening && { ...opening, deleted, stamp };
  }

  /** Whether nothing of it is damaged; else it is opened anew by whoever reads next. */
  function drop(record: StoredSegment, names: readonly Name[]): boolean {
    if (names.length === 0) return true;
    noteDamage();
    damaged.set(keyOf(record), new Set([...names, ...(damaged.get(keyOf(record)) ?? [])]));
    opened.delete(record.key);
    latest = null;
    return false;
  }

  function keyOf(record: StoredSegment): string {
    return `${record.key} ${kind.stamp?.(record) ?? ''}`;
  }

  return async () => {
    const { openings, changes } = await segmentsState();
    if (openings !== openedOver) {
      // Another connection may be to another database.
      opened = new Map();
      damaged = new Map();
      latest = null;
      openedOver = openings;
    }
    if (latest?.changes !== changes) {
      const reading = read();
      latest = { changes, reading };
      reading.catch(() => {
        latest = null;
      });
    }
    return latest.reading;
  };
}

/**
 * An answer made while the bytes that it is made from are still being checked; made again, from the rest, when some were damaged.
 * Damaged bytes may make `answer` throw, or give a wrong answer, which nobody gets to see.
 */
export async function answerWhole<View, Answer>(
  open: () => Promise<Reading<View>>,
  answer: (view: View) => Answer | Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const { view, whole } = await open();
    let made: { readonly answer: Answer } | { readonly error: unknown };
    try {
      made = { answer: await answer(view) };
    } catch (error) {
      made = { error };
    }
    if (!(await whole)) continue;
    if ('error' in made) throw made.error;
    return made.answer;
  }
}
