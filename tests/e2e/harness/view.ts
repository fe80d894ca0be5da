// Looks at a page, or at Paperkin's sidebar in it, and acts there with real mouse and keyboard.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from './paperkin-driver.ts';

export interface Seen {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Centre in the viewport, CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Query {
  readonly inSidebar: boolean;
  readonly selector: string;
  readonly scrollTo: boolean;
}

function look({ inSidebar, selector, scrollTo }: Query): Seen[] {
  const root = inSidebar ? document.querySelector('paperkin-sidebar')?.shadowRoot : document;
  const found = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
  if (scrollTo) found[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return found.map((element) => {
    const box = element.getBoundingClientRect();
    const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    if (element instanceof HTMLAnchorElement) attributes.href = element.href;
    const text = (element.innerText ?? element.textContent ?? '').trim();
    return {
      text,
      attributes,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      width: box.width,
      height: box.height,
    };
  });
}

const WAIT_MS = 15_000;
const POLL_MS = 40;

export class View {
  readonly tab: Tab;
  readonly inSidebar: boolean;

  constructor(tab: Tab, inSidebar: boolean) {
    this.tab = tab;
    this.inSidebar = inSidebar;
  }

  all(selector: string): Promise<Seen[]> {
    return this.tab.evaluate(look, { inSidebar: this.inSidebar, selector, scrollTo: false });
  }

  /** The first match once it is there and `accept` holds. Fails with what was there instead. */
  async waitFor(selector: string, accept: (seen: Seen) => boolean = () => true, withinMs = WAIT_MS): Promise<Seen> {
    const until = Date.now() + withinMs;
    for (;;) {
      const seen = await this.all(selector).catch(() => []);
      const match = seen.find(accept);
      if (match) return match;
      if (Date.now() > until) throw new Error(`waited ${withinMs} ms for ${selector}; there was ${describe(seen)}`);
      await sleep(POLL_MS);
    }
  }

  async waitGone(selector: string, withinMs = WAIT_MS): Promise<void> {
    const until = Date.now() + withinMs;
    while ((await this.all(selector)).length > 0) {
      if (Date.now() > until) throw new Error(`${selector} was still there after ${withinMs} ms`);
      await sleep(POLL_MS);
    }
  }

  /** Clicks the first match with the mouse, once it has a size. */
  async click(selector: string): Promise<void> {
    await this.waitFor(selector, ({ width, height }) => width > 0 && height > 0);
    const [target] = await this.tab.evaluate(look, { inSidebar: this.inSidebar, selector, scrollTo: true });
    if (!target) throw new Error(`${selector} went away under the mouse`);
    await this.tab.clickAt(target.x, target.y);
  }
}

export function sidebarOf(tab: Tab): View {
  return new View(tab, true);
}

export function documentOf(tab: Tab): View {
  return new View(tab, false);
}

function describe(seen: readonly Seen[]): string {
  return seen.length === 0
    ? 'nothing'
    : JSON.stringify(seen.slice(0, 2).map(({ text, attributes }) => ({ text: text.slice(0, 120), attributes })));
}
