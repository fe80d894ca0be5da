// Follows what a run adds to the feed: the index keeps pace with it, the starter papers make room for it.
import type { Commit } from '../db/papers';
import { indexPapers } from './index-papers';
import { dropStarterPapers, STARTER_YIELDS_AT } from './retention';

/** Papers between two steps of the index within a run. */
const INDEX_EVERY = 150;

export class Growth {
  private unindexed = 0;
  private yielded: boolean;

  /** `papers`: of the feed itself, without starter papers. */
  constructor(public papers: number) {
    this.yielded = papers >= STARTER_YIELDS_AT;
  }

  async take({ changed }: Commit, added: number): Promise<void> {
    this.papers += added;
    this.unindexed += changed;
    const yields = !this.yielded && this.papers >= STARTER_YIELDS_AT;
    if (yields || this.unindexed >= INDEX_EVERY) {
      await indexPapers();
      this.unindexed = 0;
    }
    if (yields) {
      await dropStarterPapers();
      this.yielded = true;
    }
  }
}
