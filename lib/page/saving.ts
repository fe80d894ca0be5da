// Saves and removes papers for the sidebar. A paper shows as saved only once the worker says that it is written.
import { ask, newOpId } from '../messaging/ask';
import type { SidebarActions, SidebarStore } from '../stores/sidebar-store';

export function createSaving(store: SidebarStore): Pick<SidebarActions, 'onToggleSaved' | 'onUndoRemove'> {
  const change = async (type: 'savePaper' | 'removePaper' | 'restorePaper', id: string, title: string) => {
    store.setState({ saveFailure: null, removed: null });
    const result = await ask(type, { opId: newOpId(), paperId: id });
    if (!result.ok) return store.setState({ saveFailure: result.error });
    const saved = new Set(store.getState().saved);
    if (type === 'removePaper') saved.delete(id);
    else saved.add(id);
    store.setState({ saved, removed: type === 'removePaper' ? { id, title } : null });
  };
  return {
    onToggleSaved: (id, title) => void change(store.getState().saved.has(id) ? 'removePaper' : 'savePaper', id, title),
    onUndoRemove() {
      const { removed } = store.getState();
      if (removed) void change('restorePaper', removed.id, removed.title);
    },
  };
}
