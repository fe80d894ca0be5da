// Keeps the sidebar's store and looks in step with extension storage: the reading list, the feed's state, the reader's settings.
import type { Settings } from '../domain/settings';
import { type Item, savedIdsItem, settingsItem, syncStatusItem } from '../items';
import type { SidebarStore } from '../stores/sidebar-store';
import { quietly } from './alive';

/** Returns what stops it. */
export function followStorage(store: SidebarStore, onSettings: (settings: Settings) => void): () => void {
  const stops = [
    follow(savedIdsItem, (ids) => store.setState({ saved: new Set(ids) })),
    follow(syncStatusItem, (sync) => store.setState({ sync })),
    follow(settingsItem, onSettings),
  ];
  return () => {
    for (const stop of stops) void quietly(stop);
  };
}

/** The value now and each later one. A later one that overtakes the first is not undone by it. */
function follow<T>(item: Item<T>, use: (value: T) => void): () => void {
  let isStale = false;
  let unwatch = () => {};
  void quietly(async () => {
    unwatch = item.watch((value) => {
      isStale = true;
      use(value);
    });
    const value = await item.get();
    if (!isStale) use(value);
  });
  return () => {
    isStale = true;
    unwatch();
  };
}
