// What can be measured of how the sidebar looks: whether its words can be read on their ground, and whether it fits. Sent to the page as
// text, so each function has all that it needs inside.
import type { Tab } from './paperkin-driver.ts';

interface Word {
  readonly text: string;
  /** Of its colour against its ground, as WCAG counts it. */
  readonly contrast: number;
}

/** Every piece of text that the sidebar shows, the faintest first. */
export async function wordsOf(tab: Tab): Promise<Word[]> {
  const words = await tab.evaluate(() => {
    const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string) => {
      const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const ground = getComputedStyle(element).backgroundColor;
      return (channels(ground)[3] ?? 1) === 1 ? ground : groundOf(element.parentElement);
    };
    const root = document.querySelector('paperkin-sidebar')?.shadowRoot;
    const elements = [...(root?.querySelectorAll('.pk, .pk *:not(style, .sr)') ?? [])];
    const shown = elements.filter(
      (element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    return shown.map((element) => {
      const [a, b] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
      return {
        text: element.textContent ?? '',
        contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
      };
    });
  }, null);
  return words.sort((a, b) => a.contrast - b.contrast);
}

interface Fit {
  /** What does not lie wholly in the window, of the controls that never scroll away and the menu, which scrolls in itself. */
  readonly outside: string[];
  /** Elements with more in them than their width holds, that cut or scroll it. */
  readonly tooWide: string[];
  /** Words of the page that lie under the sidebar. */
  readonly covered: string[];
}

export function fitOf(tab: Tab): Promise<Fit> {
  return tab.evaluate(() => {
    const host = document.querySelector('paperkin-sidebar') as HTMLElement;
    const root = host.shadowRoot as ShadowRoot;
    const outside = [...root.querySelectorAll<HTMLElement>('.sb-head button:not(.mi), .sb-tab, .menu, .foot button')]
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
      })
      .map((button) => button.ariaLabel ?? button.innerText);
    const tooWide = [...root.querySelectorAll('aside, .sb-head, .subject, .scroll, .card, .menu, .mi, .foot')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((element) => `${element.className}: ${element.scrollWidth} in ${element.clientWidth}`);
    const own = host.getBoundingClientRect();
    const covered: string[] = [];
    const range = document.createRange();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      range.selectNodeContents(text);
      const lies = [...range.getClientRects()].some(
        ({ left, right, top, bottom, width }) =>
          width > 0 && right > own.left && left < own.right && bottom > own.top && top < own.bottom,
      );
      if (lies && text.textContent?.trim()) covered.push(text.textContent.slice(0, 60));
    }
    return { outside, tooWide, covered };
  }, null);
}
