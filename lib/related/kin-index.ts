// The related-papers index in memory: the lexical segments, and beside each the vectors of its documents, as far as there are any.

import type { Collection } from '../kin/collection';
import type { DenseModel } from '../kin/dense/dense-model';
import type { DenseRows } from '../kin/dense/dense-rows';

export interface KinIndex {
  readonly collection: Collection;
  /** Null until the first training. */
  readonly model: DenseModel | null;
  /** By segment; null where they are missing or of another training. */
  readonly rows: readonly (DenseRows | null)[];
}
