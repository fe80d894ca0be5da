// Saving, removing and taking a removal back, for the stores of our own pages. Nothing shows as saved before its write is confirmed.
import type { StoreApi } from 'zustand/vanilla';
import type { LibraryItem } from '../domain/library-item';
import { type Failure, ok, type Result } from '../domain/result';
import { ask, newOpId } from '../messaging/ask';

/** The paper last taken off the list, with the place where its row stood. */
export interface Removed {
  readonly id: string;
  readonly title: string;
  readonly index: number;
}

export interface Saving {
  readonly items: Result<readonly LibraryItem[]> | null;
  readonly saved: ReadonlySet<string>;
  readonly removed: Removed | null;
  readonly saveFailure: Failure | null;
}

export interface SavingActions {
  onToggleSaved(id: string, title: string): Promise<void>;
  onUndoRemove(): Promise<void>;
}

/** `rowIds`: the ids of the list as it stands on the screen, so that the undo line finds its place. */
export function createSaving<S extends Saving>(
  store: StoreApi<S>,
  rowIds: (state: S) => readonly string[],
): SavingActions {
  const set = (part: Partial<Saving>) => store.setState(part as Partial<S>);
  const busy = new Set<string>();

  async function run(type: 'savePaper' | 'removePaper' | 'restorePaper', id: string): Promise<boolean> {
    if (busy.has(id)) return false;
    busy.add(id);
    set({ saveFailure: null });
    const answer = await ask(type, { opId: newOpId(), paperId: id });
    busy.delete(id);
    if (!answer.ok) {
      set({ saveFailure: answer.error });
      return false;
    }
    const { saved, items } = store.getState();
    const removes = type === 'removePaper';
    set({
      saved: new Set(removes ? [...saved].filter((other) => other !== id) : [...saved, id]),
      ...(items?.ok && { items: ok(withItem(items.value, answer.value, removes)) }),
    });
    return true;
  }

  return {
    async onToggleSaved(id, title) {
      if (!store.getState().saved.has(id)) {
        if (await run('savePaper', id)) set({ removed: null });
        return;
      }
      const index = rowIds(store.getState()).indexOf(id);
      if (await run('removePaper', id)) set({ removed: { id, title, index } });
    },
    async onUndoRemove() {
      const { removed } = store.getState();
      if (removed && (await run('restorePaper', removed.id))) set({ removed: null });
    },
  };
}

function withItem(items: readonly LibraryItem[], item: LibraryItem, removes: boolean): readonly LibraryItem[] {
  const others = items.filter(({ id }) => id !== item.id);
  return removes ? others : [...others, item].sort((a, b) => b.addedAt - a.addedAt);
}
