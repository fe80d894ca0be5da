// Draws a component into the document with the real English words, and presses things as a person would.
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { setStrings } from '../../components/strings';
import messages from '../../public/_locales/en/messages.json';

setStrings((key, subs) => messages[key].message.replace(/\$(\d)/g, (_, place) => subs[Number(place) - 1] ?? ''));

export function draw(screen: ComponentChild): HTMLElement {
  render(null, document.body);
  act(() => render(screen, document.body));
  return document.body;
}

export function one<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export function texts(selector: string, within: ParentNode = document): string[] {
  return [...within.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');
}

export function click(target: Element, { trusted = true } = {}): void {
  dispatch(target, new MouseEvent('click', { bubbles: true, cancelable: true }), trusted);
}

export function press(target: Element, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  dispatch(target, event, true);
  return event;
}

export function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  dispatch(input, new Event('input', { bubbles: true }), true);
}

function dispatch(target: Element, event: Event, trusted: boolean): void {
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  act(() => {
    target.dispatchEvent(event);
  });
}

/** Actions that only note they were called: `calls` holds `[name, ...arguments]`. */
export function noted<T extends object>(): { actions: T; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const actions = new Proxy({} as T, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        void calls.push([name, ...args]),
  });
  return { actions, calls };
}
