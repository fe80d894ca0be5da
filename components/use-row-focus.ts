// Keeps a keyboard reader's place in a list whose row just went, or came back: on the undo button, then on the row's save button.
import { useEffect, useRef } from 'preact/hooks';
import type { Removed } from '../lib/stores/saving';

export function useRowFocus(removed: Removed | null): void {
  const before = useRef<Removed | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = removed;
    // Only when the pressed button went with its row; a reader who moved on is left alone.
    if (document.activeElement !== document.body) return;
    const selector = removed
      ? '[data-action=undo]'
      : last && `[data-paper-id="${CSS.escape(last.id)}"] [data-action=save]`;
    if (selector) document.querySelector<HTMLElement>(selector)?.focus();
  }, [removed]);
}
