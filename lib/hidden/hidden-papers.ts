// Hides papers and brings them back. The list is one value of extension storage, which the worker alone writes; changes to it wait for each
// other. Every answer asks for it: it is read and parsed once in a worker's life.
import { loadPaper } from '../db/papers';
import { ABSTRACT_KEPT, type Hidden, parseHidden, withHidden } from '../domain/hidden';
import type { PageName } from '../domain/page-name';
import { fail, ok, type Result } from '../domain/result';
import { hiddenItem } from '../items';

let last: Promise<unknown> = Promise.resolve();
let known: Promise<readonly Hidden[]> | null = null;

/** Rejects when storage cannot be read; the next call tries again. */
export function loadHidden(): Promise<readonly Hidden[]> {
  if (known) return known;
  const read = hiddenItem.get().then(parseHidden);
  known = read;
  read.catch(forgetHidden);
  return read;
}

/** So that the list is read again. */
export function forgetHidden(): void {
  known = null;
}

/** `page`: beside it alone; without one, beside every page and with papers like it. Resolves with what is hidden when that is written. */
export async function hidePaper(opId: string, paperId: string, page?: PageName): Promise<Result<Hidden>> {
  const paper = await loadPaper(paperId);
  if (!paper) return fail('not-found');
  const hidden: Hidden = {
    id: opId,
    paperId,
    title: paper.title,
    at: Date.now(),
    ...(page ? { page } : { abstract: paper.abstract.slice(0, ABSTRACT_KEPT) }),
  };
  const written = await change((list) => withHidden(list, hidden));
  return written.ok ? ok(hidden) : written;
}

/** Bringing back what is not hidden any more is done already. */
export function unhidePaper(id: string): Promise<Result<null>> {
  return change((list) => list.filter((one) => one.id !== id));
}

export function unhideAll(): Promise<Result<null>> {
  return change(() => []);
}

function change(next: (list: readonly Hidden[]) => readonly Hidden[]): Promise<Result<null>> {
  const run = last.then(async (): Promise<Result<null>> => {
    try {
      const before = await loadHidden();
      const list = next(before);
      // Begun when `known` is set: whoever hears of the change asks at once.
      const writing = Promise.resolve().then(() => hiddenItem.set(list));
      known = writing.then(
        () => list,
        () => before,
      );
      await writing;
      return ok(null);
    } catch (error) {
      return fail('storage-full', error instanceof Error ? error.message : String(error));
    }
  });
  last = run;
  return run;
}
