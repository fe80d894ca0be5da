// Pages that do not have guests in mind, or do not want them: the sidebar looks the same, hides nothing, runs none of the page's
// errands, and gives up politely where it keeps being thrown out.
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { inBrowsers } from './harness/each-browser.ts';
import { NVME } from './harness/feed-fixture.ts';
import { arxivHtml } from './harness/pages.ts';
import type { Tab } from './harness/paperkin-driver.ts';
import type { Reply } from './harness/reply.ts';
import { LISTED, read, waitForSync } from './harness/steps.ts';
import { documentOf } from './harness/view.ts';

const PLAIN = arxivHtml(NVME);
const styled = (css: string) => PLAIN.replace('</head>', `<style>${css}</style></head>`);
const scripted = (js: string) => PLAIN.replace('</body>', `<script>${js}</script></body>`);

/** All that decides how a thing looks, of the sidebar's first card and of the host. */
function looksOf(tab: Tab): Promise<Record<string, string>> {
  return tab.evaluate(() => {
    const host = document.querySelector('paperkin-sidebar') as Element;
    const look = (element: Element | null | undefined, names: string[]) => {
      const style = element && getComputedStyle(element);
      return names.map((name) => style?.getPropertyValue(name)).join(' | ');
    };
    const text = ['display', 'visibility', 'opacity', 'color', 'background-color', 'font-size', 'letter-spacing'];
    const box = ['position', 'width', 'height', 'transform', 'filter', 'z-index', 'clip-path', 'pointer-events'];
    const { shadowRoot: root } = host;
    return {
      host: look(host, [...text.slice(0, 3), ...box, 'top', 'right']),
      panel: look(root?.querySelector('aside'), [...text, ...box]),
      title: look(root?.querySelector('article h3'), text),
      why: look(root?.querySelector('article .why'), text),
    };
  }, null);
}

const ALL = '*, *::before, *::after, :host';
const HOSTILE: Record<string, string | Reply> = {
  'rules for everything': styled(
    `paperkin-sidebar, html > *:not(head):not(body) { all: initial !important; display: none !important; visibility: hidden !important;
     opacity: 0 !important; transform: scale(0) !important; filter: blur(9px) !important; clip-path: inset(50%) !important;
     width: 0 !important; height: 0 !important; z-index: -1 !important; pointer-events: none !important; position: static !important;
     letter-spacing: 1em !important; font: 40px fantasy !important; color: red !important }`,
  ),
  'rules for our tokens': styled(
    `${ALL} { --pk-ink: red !important; --pk-surface: lime !important; --pk-top: 900px !important; --pk-width: 9px !important;
     --pk-row-y: 99px !important; --pk-text-md: 40px !important }`,
  ),
  'rules for what lies behind': styled(
    '::backdrop { background: red !important; backdrop-filter: blur(9px) !important }',
  ),
  'a small root size': styled('html { font-size: 10px }'),
  'a strict policy and Trusted Types': {
    headers: {
      'content-type': 'text/html',
      'content-security-policy':
        "default-src 'none'; style-src 'nonce-page'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    body: PLAIN.replace('<style>', '<style nonce="page">'),
  },
};

inBrowsers('A hostile page', (session, browser) => {
  const serve = (name: string, page: string | Reply) => {
    const path = `/abs/${name}`;
    session().pages.arxiv.set(path, page);
    return `https://arxiv.org${path}`;
  };
  const id = (n: number) => `2403.${String(20_000 + n)}`;

  beforeAll(() => waitForSync(session().driver, 450));

  test.each(Object.keys(HOSTILE))('with %s changes nothing of how the sidebar looks', async (what) => {
    const plain = await read(session().driver, serve(id(0), PLAIN));
    await plain.sidebar.waitFor(LISTED);
    const expected = await looksOf(plain.tab);
    await plain.tab.close();
    const { tab, sidebar } = await read(session().driver, serve(id(1), HOSTILE[what] ?? ''));
    await sidebar.waitFor(LISTED);
    expect(await looksOf(tab)).toEqual(expected);
    await tab.close();
  });

  test('that runs from right to left has its guest at the left, whose own words run as before', async () => {
    const rtl = PLAIN.replace('<html lang="en"', '<html lang="ar" dir="rtl"').replace('0 0 0 40px', '0 40px 0 0');
    const { tab, sidebar } = await read(session().driver, serve(id(2), rtl));
    await sidebar.waitFor(LISTED);
    const { left, direction } = await tab.evaluate(() => {
      const host = document.querySelector('paperkin-sidebar') as HTMLElement;
      const panel = host.shadowRoot?.querySelector('aside') as Element;
      return { left: host.getBoundingClientRect().left, direction: getComputedStyle(panel).direction };
    }, null);
    expect({ left, direction }).toEqual({ left: 0, direction: 'ltr' });
    await tab.close();
  });

  test('whose body alone runs from right to left has its guest at the left', async () => {
    const rtl = PLAIN.replace('<body', '<body dir="rtl"').replace('0 0 0 40px', '0 40px 0 0');
    const { tab, sidebar } = await read(session().driver, serve(id(12), rtl));
    await sidebar.waitFor(LISTED);
    const left = () =>
      tab.evaluate(() => document.querySelector('paperkin-sidebar')?.getBoundingClientRect().left, null);
    expect(await left()).toBe(0);
    await tab.close();
  });

  test('whose column at the edge is drawn in a shadow root of its own is not stood upon', async () => {
    const column = scripted(`
      const column = document.createElement('div');
      column.style.cssText = 'position: absolute; top: 60vh; right: 20px; width: 200px';
      const inner = column.attachShadow({ mode: 'open' });
      inner.append(document.createElement('div'));
      inner.firstChild.append('What the page says at its edge. '.repeat(20));
      document.body.prepend(column);
    `);
    const { tab, sidebar } = await read(session().driver, serve(id(13), column));
    await sidebar.waitFor('[data-state=collapsed]');
    await tab.close();
  });

  test('whose root is transformed and filtered does not take the sidebar along when it scrolls', async () => {
    const moved = styled(
      'html { transform: translateY(0); filter: brightness(1); will-change: transform } body { min-height: 400vh }',
    );
    const { tab, sidebar } = await read(session().driver, serve(id(9), moved));
    await sidebar.waitFor(LISTED);
    const tops = await tab.evaluate(async () => {
      const top = () => (document.querySelector('paperkin-sidebar') as Element).getBoundingClientRect().top;
      const before = top();
      scrollTo(0, 600);
      await new Promise(requestAnimationFrame);
      return { before, scrolled: scrollY, after: top() };
    }, null);
    expect(tops.scrolled).toBe(600);
    expect(tops.after).toBe(tops.before);
    await tab.close();
  });

  test('that throws the sidebar out again and again gets rid of it', async () => {
    const page = await session().driver.newTab(
      serve(
        id(3),
        scripted(`window.thrown = 0;
          new MutationObserver(() => {
            const guest = document.querySelector('paperkin-sidebar');
            if (guest) { guest.remove(); window.thrown++; }
          }).observe(document.documentElement, { childList: true })`),
      ),
    );
    await sleep(1_500);
    const thrown = await page.evaluate(() => (window as unknown as { thrown: number }).thrown, null);
    expect(thrown).toBe(6);
    await sleep(1_000);
    expect(await page.evaluate(() => (window as unknown as { thrown: number }).thrown, null)).toBe(thrown);
    await page.close();
  });

  test('that rewrites its whole body once and again keeps one guest', async () => {
    const rewriting = scripted(
      `const body = document.body.innerHTML; let n = 0;
       const timer = setInterval(() => { document.body.replaceWith(Object.assign(document.createElement('body'), { innerHTML: body }));
         if (++n === 20) clearInterval(timer); }, 60)`,
    );
    const { tab, sidebar } = await read(session().driver, serve(id(4), rewriting));
    await sleep(1_500);
    await sidebar.waitFor(LISTED);
    expect(await tab.evaluate(() => document.querySelectorAll('paperkin-sidebar').length, null)).toBe(1);
    await tab.close();
  });

  test('that never rests does not keep the sidebar from standing, nor the sidebar the page from moving', async () => {
    const storm = scripted(
      `const box = document.getElementById('abs-outer').appendChild(document.createElement('div'));
       window.frames_ = 0; window.longest = 0; let last = performance.now();
       const step = () => { for (let n = 0; n < 200; n++) box.append(document.createElement('span')); while (box.childNodes.length > 2000) box.firstChild.remove();
         const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; window.frames_++; requestAnimationFrame(step); };
       step()`,
    );
    const { tab, sidebar } = await read(session().driver, serve(id(5), storm));
    await sidebar.waitFor(LISTED);
    const { frames } = await tab.evaluate(async () => {
      const seen = () => (window as unknown as { frames_: number }).frames_;
      const before = seen();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return { frames: seen() - before };
    }, null);
    // A busy test machine draws few; a page that is held up draws none.
    expect(frames).toBeGreaterThan(5);
    await tab.close();
  });

  test('within another page gets no guest of its own', async () => {
    const outer = scripted(
      `document.body.append(Object.assign(document.createElement('iframe'), { src: '/abs/${id(0)}', id: 'in' }))`,
    );
    const { tab, sidebar } = await read(session().driver, serve(id(6), outer));
    await sidebar.waitFor(LISTED);
    await sleep(800);
    const inside = await tab.evaluate(() => {
      const frame = document.getElementById('in') as HTMLIFrameElement;
      return {
        guests: frame.contentDocument?.querySelectorAll('paperkin-sidebar').length,
        title: frame.contentDocument?.title,
      };
    }, null);
    expect(inside).toEqual({ guests: 0, title: expect.stringContaining('NVMe') });
    await tab.close();
  });

  test('that replaces its whole document has its guest again', async () => {
    const anew = scripted(`setTimeout(() => {
      const next = document.documentElement.cloneNode(true);
      next.querySelector('paperkin-sidebar')?.remove();
      next.id = 'anew';
      document.replaceChild(next, document.documentElement);
    }, 2000)`);
    const { tab, sidebar } = await read(session().driver, serve(id(9), anew));
    await sidebar.waitFor(LISTED);
    await documentOf(tab).waitFor('#anew');
    await sidebar.waitFor(LISTED);
    await tab.close();
  });

  test('cannot press what a person has not pressed', async () => {
    const { tab, sidebar } = await read(session().driver, serve(id(7), PLAIN));
    await sidebar.waitFor(LISTED);
    const pressed = await tab.evaluate(async () => {
      const root = document.querySelector('paperkin-sidebar')?.shadowRoot;
      const edge = root?.querySelector('.sb-edge');
      for (const button of root?.querySelectorAll<HTMLElement>('button') ?? []) button.click();
      edge?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, composed: true }));
      edge?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [root?.querySelectorAll('[role=menu], [data-action=save][aria-pressed=true]').length, edge?.ariaValueNow];
    }, null);
    expect(pressed).toEqual([0, '320']);
    await tab.close();
  });

  test('is printed without a guest, and fills the screen without one', async () => {
    const full = scripted(
      `document.getElementById('abs-outer').onclick = () => document.getElementById('abs-outer').requestFullscreen()`,
    );
    const { tab, sidebar } = await read(session().driver, serve(id(8), full));
    await sidebar.waitFor(LISTED);
    const shown = () =>
      tab.evaluate(() => {
        const host = document.querySelector('paperkin-sidebar') as HTMLElement;
        return { display: getComputedStyle(host).display, isFull: document.fullscreenElement !== null };
      }, null);
    expect(await shown()).toEqual({ display: 'block', isFull: false });
    await tab.clickAt(200, 60);
    await expect.poll(shown).toEqual({ display: 'none', isFull: true });
    await tab.evaluate(() => document.exitFullscreen(), null);
    await expect.poll(shown).toEqual({ display: 'block', isFull: false });
    if (tab.print) {
      await tab.print(true);
      expect((await shown()).display).toBe('none');
      await tab.print(false);
    }
    await tab.close();
  });

  test('was no reason for an error', () => {
    expect(session().driver.errors, browser).toEqual([]);
  });
});

inBrowsers(
  'The sidebar as it is shipped',
  (session) => {
    test('tells the page that it stands in nothing of what it shows', async () => {
      const { arxiv } = session().pages;
      arxiv.set('/abs/2403.20100', PLAIN);
      await waitForSync(session().driver, 450);
      const tab = await session().driver.newTab('https://arxiv.org/abs/2403.20100');
      const host = await documentOf(tab).waitFor('paperkin-sidebar', ({ width }) => width > 0);
      expect(host.text).toBe('');
      const seen = await tab.evaluate(() => {
        const element = document.querySelector('paperkin-sidebar');
        return [element?.shadowRoot, element?.children.length, element?.textContent];
      }, null);
      expect(seen).toEqual([null, 0, '']);
      await tab.close();
    });
  },
  { shipped: true },
);
