// Hiding a paper of a list of related ones, and taking that back: the same in the sidebar and on our own pages. Rows go once the worker
// has it written.
import type { StoreApi } from 'zustand/vanilla';
import type { PageName } from '../domain/page-name';
import type { PaperBrief } from '../domain/paper';
import type { RelatedAnswer } from '../domain/related-paper';
import type { Failure } from '../domain/result';
import { ask, newOpId } from '../messaging/ask';
import { type Sort, sortRelated } from './sort-related';

/** What was hidden last, while it can be taken back where its row stood. */
export interface HiddenRow {
  readonly id: string;
  readonly paperId: string;
  readonly title: string;
  readonly everywhere: boolean;
  /** Place of its row among those that are left. */
  readonly index: number;
  readonly before: RelatedAnswer;
  /** It is told of beside this answer alone. */
  readonly after: RelatedAnswer;
  /** Taken back: the row that came back takes the focus that the way back had. */
  readonly isBack?: true;
}

export interface Hiding {
  readonly sort: Sort;
  readonly hidden: HiddenRow | null;
  readonly saveFailure: Failure | null;
}

export interface HidingActions {
  onHide(paper: PaperBrief, page?: PageName): Promise<void>;
  onUnhide(): Promise<void>;
}

/** `answerOf` and `withAnswer`: where the store keeps the answer that is shown. */
export function createHiding<S extends Hiding>(
  store: StoreApi<S>,
  answerOf: (state: S) => RelatedAnswer | null,
  withAnswer: (state: S, answer: RelatedAnswer) => Partial<S>,
): HidingActions {
  const show = (answer: RelatedAnswer, hidden: HiddenRow) =>
    store.setState((state) => ({ ...withAnswer(state, answer), hidden }) as Partial<S>);
  const fail = (saveFailure: Failure | null) => store.setState({ saveFailure } as Partial<S>);
  return {
    async onHide({ id: paperId, title }, page) {
      const id = newOpId();
      const gone = await ask('hidePaper', { opId: id, paperId, ...(page && { page }) });
      fail(gone.ok ? null : gone.error);
      const before = answerOf(store.getState());
      if (!gone.ok || !before) return;
      const isLeft = ({ paper }: { paper: PaperBrief }) => !gone.value.includes(paper.id);
      const rows = sortRelated(before.related, store.getState().sort);
      const place = rows.findIndex(({ paper }) => paper.id === paperId);
      const index = rows.slice(0, place).filter(isLeft).length;
      const after = { ...before, related: before.related.filter(isLeft) };
      show(after, { id, paperId, title, everywhere: !page, index, before, after });
    },
    async onUnhide() {
      const { hidden } = store.getState();
      if (!hidden) return;
      const answer = await ask('unhidePaper', { id: hidden.id });
      fail(answer.ok ? null : answer.error);
      if (!answer.ok || answerOf(store.getState()) !== hidden.after) return;
      show(hidden.before, { ...hidden, after: hidden.before, isBack: true });
      // Once: a list that is drawn anew later must not take the focus again.
      setTimeout(() => store.setState({ hidden: null } as Partial<S>));
    },
  };
}
