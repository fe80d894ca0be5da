// Papers of the last answers, kept for the next ones: most hits stay from one letter typed to the next, and the popup asks about the page
// that the sidebar asked about. The disk takes a millisecond to hand out the twenty papers of an answer, a third of a warm one.
import type { Paper } from '../domain/paper';
import { feedDbOpenings } from './feed-db';

/** Of some 2 KB each; those that were asked for longest ago go first. */
const KEPT_MAX = 2000;

const kept = new Map<string, Paper>();
/** Of the database's openings: another one may be of another database. */
let opening = 0;

/** Undefined for a paper that is not kept; it may be in the database. */
export function recallPaper(id: string): Paper | undefined {
  if (opening !== feedDbOpenings()) forgetPapers();
  const paper = kept.get(id);
  if (paper) keepPaper(paper);
  return paper;
}

/** `paper`: as it was just read over the connection that is open. */
export function keepPaper(paper: Paper): void {
  kept.delete(paper.id);
  kept.set(paper.id, paper);
  if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value as string);
}

/** A change to the papers begins, and ends with `done`: who asks meanwhile waits for it at the disk. */
export function forgetWhile(done: Promise<unknown>): void {
  forgetPapers();
  done.then(forgetPapers, forgetPapers);
}

function forgetPapers(): void {
  kept.clear();
  opening = feedDbOpenings();
}
