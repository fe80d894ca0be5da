// The sidebar's sheet as it is built: its lengths and tokens depend on nothing that a host page can set.
import { expect, test } from 'vitest';
import { sidebarSheet } from '../../scripts/sidebar-sheet';

test('lengths are pixels, whatever the page’s root size', () =>
  expect(
    sidebarSheet(':root,:host{--pk-rem:1rem;--pk-px:calc(var(--pk-rem) / 16)}.a{width:calc(28 * var(--pk-px))}'),
  ).toBe('.pk{}.a{width:28px}'));

test('tokens stand within the shadow tree, out of reach of rules that match its host', () =>
  expect(
    sidebarSheet(
      ':root,:host{color-scheme:light dark;--pk-ink:light-dark(#000,#fff)}[data-theme=dark],:host([data-theme=dark]){color-scheme:dark}[data-density=compact],:host([data-density=compact]){--pk-row-y:1px}.a{color:var(--pk-ink)}',
    ),
  ).toBe('.pk{--pk0:light-dark(#000,#fff)}:host([data-density=compact]) .pk{}.a{color:var(--pk0)}'));

test('what never changes is written out, what a state changes is not', () =>
  expect(
    sidebarSheet(
      ':root,:host{--pk-2:calc(4 * var(--pk-px));--pk-radius:var(--pk-2);--pk-row-y:10px}[data-density=compact],:host([data-density=compact]){--pk-row-y:6px}.a{padding:var(--pk-row-y) var(--pk-radius);margin:calc(-1 * var(--pk-2))}',
    ),
  ).toBe('.pk{--pk0:10px}:host([data-density=compact]) .pk{--pk0:6px}.a{padding:var(--pk0) 4px;margin:-4px}'));
