// Zustand's vanilla store in a Preact component: a hook of our own, since zustand's brings preact/compat (9 KB gzip) with it.
import { useEffect, useState } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/** The store's whole state, re-rendering on each change. */
export function useStore<T>(store: StoreApi<T>): T {
  const [state, setState] = useState(() => store.getState());
  useEffect(() => {
    // What changed between the first render and this effect is not lost.
    setState(() => store.getState());
    return store.subscribe((next) => setState(() => next));
  }, [store]);
  return state;
}
