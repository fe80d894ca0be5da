// The related-papers index in memory: the lexical segments, and beside each the vectors of its documents, as far as there are any.

import type { Collection } from '../kin/collection';
import type { DenseRows } from '../kin/dense/dense-rows';

export interface KinIndex {
  readonly collection: Collection;
  /** By segment, all of one training; null where they are missing or of another. */
  readonly rows: readonly (DenseRows | null)[];
}
