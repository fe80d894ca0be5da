// One sidebar in the page, from mounting to removal: where it stands, how it follows the page's size and theme. Knows nothing of
// what it shows.
import type { Settings } from '../domain/settings';
import { DEFAULT_SETTINGS } from '../domain/settings-defaults';
import { clampWidth, type Fold } from '../domain/sidebar-wishes';
import type { SidebarStore } from '../stores/sidebar-store';
import { createHost } from './host';
import { edgeOf, placementOf } from './placement';
import { measureRoom, measureTab } from './room';
import { pageTheme, watchTheme } from './theme';
import type { Wishes } from './wishes';

/** Between two looks at where the page has room. */
const LOOK_AGAIN_MS = 500;
/** What else may change that: a panel that a press opens, a button that scrolling brings up. */
const LATE = ['scroll', 'click', 'resize'];
/** Pages fade between themes. */
const THEME_REST_MS = 300;

export interface SidebarViewOptions {
  readonly document: Document;
  readonly store: SidebarStore;
  fold(): Fold | undefined;
  readonly wishes: Wishes;
  /** Renders the interface into `root`; returns what takes it out again. */
  mount(root: ShadowRoot): () => void;
  onGone(): void;
}

export interface SidebarView {
  readonly element: HTMLElement;
  /** Measures the page and stands accordingly. */
  place(): void;
  /** Follows the pointer, without measuring. */
  widen(width: number): void;
  dress(settings: Settings): void;
  focus(): void;
  remove(): void;
}

export function createSidebarView(options: SidebarViewOptions): SidebarView {
  const { document, store, fold, wishes, mount, onGone } = options;
  let settings = DEFAULT_SETTINGS;
  const host = createHost(document, onGone);
  const dress = () => {
    host.set('data-theme', settings.theme === 'system' ? pageTheme(document) : settings.theme);
    host.set('data-density', settings.density);
  };
  const place = () => {
    const edge = edgeOf(wishes.look(), getComputedStyle(document.body ?? document.documentElement).direction === 'rtl');
    const placement = placementOf(
      fold(),
      wishes.look(),
      (px) => measureRoom(document, host.element, edge, px),
      () => measureTab(document, host.element, edge),
    );
    const { collapsed, floating, width } = placement;
    const now = store.getState();
    if (now.collapsed !== collapsed || now.floating !== floating || now.edge !== edge || now.width !== width)
      store.setState({ collapsed, floating, edge, width });
    host.stand({ ...placement, edge });
  };

  const dressLater = later(THEME_REST_MS, dress);
  const lookAgain = later(LOOK_AGAIN_MS, () => {
    // Nobody's hand shall grasp at what is gone.
    if (!host.element.matches(':hover, :focus-within')) place();
  });
  const stopTheme = watchTheme(document, dressLater.again);
  // The root's box changes with the window's width and with all that makes the page longer.
  const sizes = new ResizeObserver(lookAgain.again);
  sizes.observe(document.documentElement);
  const drawn = new MutationObserver(lookAgain.again);
  drawn.observe(document.documentElement, { childList: true, subtree: true });
  for (const event of LATE) addEventListener(event, lookAgain.again, true);

  dress();
  place();
  const unmount = mount(host.root);

  const remove = () => {
    dressLater.cancel();
    stopTheme();
    sizes.disconnect();
    lookAgain.cancel();
    drawn.disconnect();
    for (const event of LATE) removeEventListener(event, lookAgain.again, true);
    unmount();
    host.remove();
  };
  return {
    element: host.element,
    place,
    widen(wished) {
      const width = clampWidth(wished);
      store.setState({ width });
      host.widen(width);
    },
    dress(next) {
      settings = next;
      dress();
    },
    focus: () => host.root.querySelector<HTMLElement>('.fold')?.focus(),
    remove,
  };
}

/** `again` runs it so much later, once, however often it is called until then. */
function later(ms: number, run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    cancel: () => clearTimeout(timer),
    again() {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, ms);
    },
  };
}
