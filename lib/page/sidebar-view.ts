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

const RESIZE_REST_MS = 150;
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

  const dressLater = afterRest(THEME_REST_MS, dress);
  const placeLater = afterRest(RESIZE_REST_MS, place);
  const stopTheme = watchTheme(document, dressLater.again);
  // The root's box changes with the window's width and with all that makes the page longer.
  const sizes = new ResizeObserver(placeLater.again);
  sizes.observe(document.documentElement);
  addEventListener('resize', placeLater.again);

  dress();
  place();
  const unmount = mount(host.root);

  const remove = () => {
    dressLater.cancel();
    placeLater.cancel();
    stopTheme();
    sizes.disconnect();
    removeEventListener('resize', placeLater.again);
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

/** `again` runs it once things have been quiet for so long. */
function afterRest(ms: number, run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  return {
    cancel,
    again() {
      cancel();
      timer = setTimeout(run, ms);
    },
  };
}
