// What a scenario may do with a browser that has Paperkin installed. Both browsers are driven through this, so that they keep
// the same promises; all looking is done by view.ts on top of `evaluate`.

export type Key = 'Enter' | 'Escape' | 'Tab' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** Of the viewport, CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the system says that its reader prefers; what is left out stays as it was. */
export interface Preferences {
  readonly colorScheme?: 'light' | 'dark';
  readonly contrast?: 'more' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
}

export interface Tab {
  goto(url: string): Promise<void>;
  /** Back, or forward, in the tab's history. Does not wait for the page. */
  travel(by: -1 | 1): Promise<void>;
  /** Runs a function in the page. It is sent as text: it sees its argument and the page, nothing around it. */
  evaluate<A, R>(run: (arg: A) => R, arg: A): Promise<R>;
  /** A real press of the mouse at a point of the viewport. */
  clickAt(x: number, y: number): Promise<void>;
  /** Real key presses into whatever has the focus. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Presses the mouse at one point, moves it and lets go at another. */
  drag(from: Point, to: Point): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Shows the page as it would be printed, or as it is seen; only where the browser can be told to. */
  readonly print?: (isPrinted: boolean) => Promise<void>;
  /** Only where the browser can be told to. */
  readonly prefer?: (preferences: Preferences) => Promise<void>;
  close(): Promise<void>;
}

export interface PaperkinDriver {
  readonly browser: 'chromium' | 'firefox';
  /** What Paperkin's own code logged as an error, anywhere. */
  readonly errors: string[];
  newTab(url: string): Promise<Tab>;
  /** A page of the extension, e.g. `popup.html`. */
  extensionTab(path: string): Promise<Tab>;
  /** Ends the background worker as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Whether the worker runs; only where the browser tells. */
  readonly isAwake?: () => Promise<boolean>;
  /** As when the keys of a shortcut are pressed over the active tab; only where the browser lets its driver say so. */
  readonly command?: (name: string) => Promise<void>;
  /** Closes the browser and opens it again on the same profile. */
  restart(): Promise<void>;
  /** Closes the browser and removes the profile. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Of the fixture server; every request of the browser goes there. */
  readonly proxyPort: number;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** After so long without work Firefox ends the event page. Chromium is told when to. */
  readonly idleMs?: number;
  /** Sites that the reader has allowed, as match patterns. Chromium alone: Firefox answers its own question, see the preferences. */
  readonly allowed?: readonly string[];
  /** The build as it is shipped, whose sidebar nothing can be seen of but its screen. */
  readonly shipped?: boolean;
  /** Pages that are left may come back as they were, which Chromium's driver otherwise forbids. */
  readonly bfcache?: boolean;
}

export const WIDE = { width: 1680, height: 1000 };
export const NARROW = { width: 900, height: 800 };
