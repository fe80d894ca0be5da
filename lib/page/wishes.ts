// What its reader wants of the sidebar at this address: open or folded, where, how wide, or not at all. Read anew at each arrival,
// for another tab may have changed it while this one slept; switches and looks are followed while it is awake.
import {
  type Fold,
  OFF_NOWHERE,
  type OffScope,
  offScope,
  placeOf,
  type SidebarLook,
  switchOff,
  switchOn,
  USUAL_LOOK,
} from '../domain/sidebar-wishes';
import { sidebarItem, sidebarLookItem, sidebarOffItem } from '../items';
import { quietly } from './alive';

export interface Wishes {
  load(): Promise<void>;
  /** Undefined where the reader never chose. */
  fold(): Fold | undefined;
  look(): SidebarLook;
  isOff(): boolean;
  setFold(fold: Fold): void;
  setLook(change: Partial<SidebarLook>): void;
  switchOff(scope: OffScope): void;
  switchOn(): void;
}

/** `onChange`: switches or looks have changed, here or elsewhere. */
export function followWishes({ location }: Document, onChange: () => void): Wishes {
  let folds = {} as Record<string, Fold>;
  let look = USUAL_LOOK;
  let off = OFF_NOWHERE;
  const place = () => placeOf(location);

  void quietly(() => {
    sidebarLookItem.watch((next) => {
      look = next;
      onChange();
    });
    sidebarOffItem.watch((next) => {
      off = next;
      onChange();
    });
  });
  const change = (next: typeof off) => {
    off = next;
    void quietly(() => sidebarOffItem.set(next));
  };
  return {
    load: async () => {
      await quietly(async () => {
        [folds, look, off] = await Promise.all([sidebarItem.get(), sidebarLookItem.get(), sidebarOffItem.get()]);
      });
    },
    fold: () => folds[place().site],
    look: () => look,
    isOff: () => offScope(off, place()) !== null,
    setFold(fold) {
      folds = { ...folds, [place().site]: fold };
      void quietly(async () => sidebarItem.set({ ...(await sidebarItem.get()), [place().site]: fold }));
    },
    setLook(change) {
      look = { ...look, ...change };
      void quietly(() => sidebarLookItem.set(look));
    },
    switchOff: (scope) => change(switchOff(off, scope, place())),
    switchOn: () => change(switchOn(off, place())),
  };
}
