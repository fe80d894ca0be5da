// The kin index in memory.
import { partReader } from '../db/part-reader';
import { collect } from '../kin/score';
import { Segment } from '../kin/segment';

export const openKin = partReader({
  open: async ({ kin, deleted }) => Segment.open(await kin.arrayBuffer(), deleted),
  withDeleted: (segment, deleted) => segment.withDeleted(deleted),
  combine: collect,
});
