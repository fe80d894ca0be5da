// The embedded papers that make the first minute, and a machine without a network, useful.
import starterFeed from '../../assets/starter-feed.json';
import { commitPapers, countPapers } from '../db/papers';
import { Paper } from '../domain/paper';
import { indexPapers } from './index-papers';

export const STARTER_IDS: readonly string[] = starterFeed.map(({ id }) => id);

/** Puts the starter papers into an empty feed. Cheap when it is not empty. */
export async function ensureStarterPapers(): Promise<void> {
  if ((await countPapers()) > 0) return;
  await commitPapers(starterFeed.map((paper) => Paper.parse(paper)));
  await indexPapers();
}
