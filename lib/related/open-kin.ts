// The related-papers index, read from disk: segments and their vectors. What the vectors were learned by is not needed to compare them.
import { noteDamage } from '../db/damage';
import { partReader } from '../db/part-reader';
import { readJoined } from '../db/sealed';
import { collect } from '../kin/collection';
import { type DenseRows, openRows } from '../kin/dense/dense-rows';
import { Segment } from '../kin/segment';
import type { KinIndex } from './kin-index';

interface Part {
  readonly segment: Segment;
  readonly rows: DenseRows | null;
  /** Names the training that the rows are of. */
  readonly model: string;
}

const parts = partReader<Part, KinIndex>({
  async open({ joined, pieces, dense, deleted }) {
    const [postings, vectors] = await readJoined(joined, pieces);
    const segment = postings && Segment.openPart(postings.buffer, postings.from, postings.size, new Set(deleted));
    const rows = vectors && openRows(vectors.buffer, vectors.from, vectors.size);
    if (dense && rows?.documents !== segment?.documents) noteDamage();
    if (!segment) return null;
    return { segment, rows: rows?.documents === segment.documents ? rows : null, model: dense?.model ?? '' };
  },
  withDeleted: ({ segment, ...part }, deleted) => ({ ...part, segment: segment.withDeleted(deleted) }),
  stamp: ({ dense }) => dense?.id ?? '',
  combine(read) {
    const model = mostlyOf(read);
    return {
      collection: collect(read.map(({ segment }) => segment)),
      rows: read.map((part) => (part.model === model ? part.rows : null)),
    };
  },
});

/** The index as it is stored now. */
export const openKin: () => Promise<KinIndex> = parts.open;

/** Settles when the disk has been asked for all that the last `openKin` reads. What takes time is better begun then: it would hold that up. */
export const kinAsked: () => Promise<void> = parts.asked;

/** The training that most vectors are of: those that it left behind could not be read then, and are made anew. */
function mostlyOf(parts: readonly Part[]): string {
  const counts = new Map<string, number>();
  for (const { rows, model } of parts) if (rows) counts.set(model, (counts.get(model) ?? 0) + rows.documents);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
