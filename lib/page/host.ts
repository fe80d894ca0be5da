// The element that Paperkin puts into a page: a closed shadow root, since what somebody reads and saves is not for the page to know, under
// <html>, outside <body>, which some sites replace as a whole.
// It comes back when the page drops it, up to a point, and steps aside in full screen. In a window without a frame (F11) it stays: there
// people read, and the page does not know.
import type { Edge } from '../domain/sidebar-wishes';
import { isAlive } from './alive';
import { guardPresses } from './guard';

const TAG = 'paperkin-sidebar';
const COMEBACKS_MAX = 5;

export interface Stand {
  readonly collapsed: boolean;
  readonly edge: Edge;
  /** Pixels from the top of the window. */
  readonly top: number;
  /** From its foot. */
  readonly bottom: number;
  readonly width: number;
}

export interface Host {
  readonly element: HTMLElement;
  /** Where the interface and its sheet are rendered, the interface first: others look there for its `data-state`. */
  readonly root: ShadowRoot;
  stand(stand: Stand): void;
  widen(width: number): void;
  set(attribute: 'data-theme' | 'data-density', value: string): void;
  remove(): void;
}

/** `onGone`: the page keeps dropping the element, or the extension is gone; it will not come back. */
export function createHost(document: Document, onGone: () => void): Host {
  // One that an earlier version of the extension left behind.
  for (const old of document.querySelectorAll(TAG)) old.remove();
  const element = document.createElement(TAG);
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });

  let comebacks = 0;
  const observer = new MutationObserver(() => {
    // A page that is written anew has no root for a moment.
    if (element.isConnected || !document.documentElement) return;
    if (!isAlive() || ++comebacks > COMEBACKS_MAX) {
      remove();
      onGone();
    } else enter();
  });
  // In the browser's top layer: elsewhere a transform or filter of the root's makes what is fixed scroll with the page.
  const enter = () => {
    const parent = document.documentElement;
    parent.append(element);
    observer.observe(parent, { childList: true });
    // Not when the page dropped it at once; where a test's browser knows no top layer, it stands as any fixed element.
    if (element.isConnected) element.showPopover?.();
  };
  const onFullscreen = () => element.toggleAttribute('data-away', document.fullscreenElement !== null);
  const remove = () => {
    observer.disconnect();
    document.removeEventListener('fullscreenchange', onFullscreen);
    element.remove();
  };

  const setPixels = (name: string, px: number) => element.style.setProperty(`--pk-${name}`, `${px}px`, 'important');

  guardPresses(element, shadow);
  document.addEventListener('fullscreenchange', onFullscreen);
  observer.observe(document, { childList: true });
  enter();

  return {
    element,
    root: shadow,
    stand({ collapsed, edge, top, bottom, width }) {
      element.toggleAttribute('data-collapsed', collapsed);
      element.setAttribute('data-edge', edge);
      setPixels('top', top);
      setPixels('bottom', bottom);
      setPixels('width', width);
    },
    widen: (width) => setPixels('width', width),
    set: (attribute, value) => element.setAttribute(attribute, value),
    remove,
  };
}
