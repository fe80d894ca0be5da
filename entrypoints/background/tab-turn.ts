// What a tab's icon counts and what the worker remembers of its page: only the last question of a tab decides, however long an
// earlier answer took. Best effort: the answer itself never waits for it.
import type { PageSubject } from '@/lib/domain/page-subject';
import { showCount } from './badge';
import { forgetSubject, rememberSubject } from './page-of-tab';

const latest = new Map<number, symbol>();

export interface Turn {
  /** `subject`: null when the page is about nothing. */
  show(subject: PageSubject | null, count: number): void;
}

/** Undefined for a question that came from no tab. */
export function takeTurn(tabId: number | undefined): Turn | undefined {
  if (tabId === undefined) return undefined;
  const mine = Symbol();
  latest.set(tabId, mine);
  return {
    show(subject, count) {
      // The answer leaves first: telling the browser takes some milliseconds.
      setTimeout(() => {
        if (latest.get(tabId) !== mine) return;
        latest.delete(tabId);
        Promise.all([showCount(tabId, count), subject ? rememberSubject(tabId, subject) : forgetSubject(tabId)]).catch(
          (error: unknown) => console.warn('Paperkin: the page of a tab was not remembered.', error),
        );
      });
    },
  };
}
