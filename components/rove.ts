// Arrow keys, Home and End among the parts of one control, of which only one is in the order of Tab.

/** The part that `event` moves to, or undefined for other keys. Turns around in right-to-left. */
export function roveTarget(event: KeyboardEvent, parts: Iterable<Element>): HTMLElement | undefined {
  const all = [...parts] as HTMLElement[];
  const at = all.indexOf(event.target as HTMLElement);
  const rtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: rtl, ArrowLeft: -rtl }[event.key];
  const to = step ? at + step + all.length : { Home: 0, End: all.length - 1 }[event.key];
  return to === undefined ? undefined : all[to % all.length];
}
