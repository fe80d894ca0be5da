// Asks the worker what is akin to a subject and puts the answer into the store. A later question makes an earlier answer void.
import type { PageSubject } from '../domain/page-subject';
import { ask } from '../messaging/ask';
import type { SidebarStore } from '../stores/sidebar-store';

export interface Asking {
  /** `quiet` keeps what is shown until a better answer is there, and through a failure. Resolves when the store has the answer. */
  about(subject: PageSubject, options?: { quiet?: boolean }): Promise<void>;
  /** Answers that are still under way are dropped. */
  cancel(): void;
}

export function createAsking(store: SidebarStore): Asking {
  let latest = 0;
  return {
    async about(subject, { quiet = false } = {}) {
      const mine = ++latest;
      const { kind, title } = subject;
      if (!quiet) store.setState({ phase: 'loading', subject: { kind, title }, answer: null, failure: null });
      const result = await ask('getRelated', subject);
      if (mine !== latest) return;
      if (result.ok) {
        const answer = result.value;
        store.setState({
          phase: answer.related.length > 0 ? 'ready' : 'empty',
          subject: { kind, title },
          answer,
          failure: null,
        });
      } else if (!quiet || store.getState().phase === 'loading')
        store.setState({ phase: 'error', failure: result.error });
    },
    cancel() {
      latest++;
    },
  };
}
