// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://arxiv.org/abs/2507.14111" }
// A tab's pages with a worker of wax: what is asked when, what the store then says, and when the page is left as it was.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { detectPlainly } from '../../lib/detect/detect-plainly';
import { type Detector, detectorOf } from '../../lib/detect/detector';
import { SITES } from '../../lib/detect/sites';
import type { RelatedAnswer } from '../../lib/domain/related-paper';
import { fail, ok, type Result } from '../../lib/domain/result';
import { createController } from '../../lib/page/controller';
import type { Room } from '../../lib/page/room';
import type { SidebarActions, SidebarStore } from '../../lib/stores/sidebar-store';
import { aSubject } from '../builders';

const world = vi.hoisted(() => ({
  room: { top: 0, bottom: 0 } as Room | null,
  asked: [] as { type: string; request: unknown }[],
  answers: {} as Record<string, unknown>,
  items: new Map<string, { value: unknown; watchers: Set<(value: unknown) => void> }>(),
  isAlive: true,
}));
vi.mock('../../lib/messaging/ask', () => ({
  newOpId: () => 'operation-1',
  ask: async (type: string, request: unknown) => {
    world.asked.push({ type, request });
    return world.answers[type] ?? { ok: true, value: null };
  },
}));
vi.mock('../../lib/items', () => {
  const item = (key: string, fallback: unknown) => {
    const cell = { value: fallback, watchers: new Set<(value: unknown) => void>() };
    world.items.set(key, cell);
    return {
      key,
      get: async () => cell.value,
      set: async (value: unknown) => {
        cell.value = value;
        for (const watcher of cell.watchers) watcher(value);
      },
      watch: (watcher: (value: unknown) => void) => {
        cell.watchers.add(watcher);
        return () => cell.watchers.delete(watcher);
      },
    };
  };
  return {
    settingsItem: item('settings', { historyDays: 90, density: 'cosy', theme: 'system' }),
    sidebarItem: item('sidebar', {}),
    sidebarLookItem: item('look', { width: 320 }),
    sidebarOffItem: item('off', { everywhere: false, sites: [], pages: [] }),
    syncStatusItem: item('sync', { state: 'idle', papers: 50, rejected: 0, starter: true }),
    savedIdsItem: item('saved', []),
    feedRevisionItem: item('revision', 0),
  };
});
vi.mock('../../lib/page/alive', () => ({
  isAlive: () => world.isAlive,
  quietly: async (run: () => unknown) => run(),
}));
vi.mock('../../lib/page/room', () => ({ measureRoom: () => world.room, measureTab: () => 120 }));

const PAGE = readFileSync(join(import.meta.dirname, '../fixtures/pages/arxiv/abs.html'), 'utf8');
const ABS = new URL('https://arxiv.org/abs/2507.14111');
const paper = { id: '2401.00001', title: 'Another' };
const some = ok({
  own: null,
  related: [{ paper, score: 1, why: [], titleMarks: [] }],
  searched: 50,
}) as unknown as Result<RelatedAnswer>;
const none = ok({ own: null, related: [], searched: 50 }) as Result<RelatedAnswer>;

let store: SidebarStore;
let actions: SidebarActions;
let unmounts = 0;
let controller: ReturnType<typeof createController>;
const host = () => document.querySelector('paperkin-sidebar');
const asked = (type: string) => world.asked.filter((one) => one.type === type);
const rest = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const arrive = (url = ABS) => controller.onArrive(url, new AbortController().signal);
const put = (key: string, value: unknown) => {
  const cell = world.items.get(key);
  if (!cell) throw new Error(key);
  cell.value = value;
  for (const watcher of cell.watchers) watcher(value);
};

function create(detector: Detector = detectorOf(SITES, detectPlainly)) {
  return createController({
    document,
    detector,
    mount(_, mounted, done) {
      store = mounted;
      actions = done;
      return () => unmounts++;
    },
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(world, { room: { top: 0, bottom: 0 }, asked: [], answers: { getRelated: some }, isAlive: true });
  put('sidebar', {});
  put('look', { width: 320 });
  put('off', { everywhere: false, sites: [], pages: [] });
  put('saved', []);
  put('sync', { state: 'idle', papers: 50, rejected: 0, starter: true });
  document.documentElement.innerHTML = PAGE.replace(/^[\s\S]*?<head>/, '<head>').replace('</html>', '');
  controller = create();
});
afterEach(() => {
  controller.stop();
  vi.useRealTimers();
});

describe('a page that is about a paper', () => {
  it('asks once and shows the answer', async () => {
    arrive();
    await rest();
    expect(asked('getRelated')).toHaveLength(1);
    expect(asked('getRelated')[0]?.request).toMatchObject({ ids: { arxiv: '2507.14111' } });
    expect(host()).not.toBeNull();
    expect(store.getState()).toMatchObject({ phase: 'ready', collapsed: false, subject: { kind: 'paper' } });
  });

  it('asks no second time when it is arrived at again unchanged', async () => {
    arrive();
    await rest();
    arrive();
    await rest();
    expect(asked('getRelated')).toHaveLength(1);
    expect(document.querySelectorAll('paperkin-sidebar')).toHaveLength(1);
  });

  it('gets no sidebar over the browser’s PDF viewer, only its count', async () => {
    Object.defineProperty(document, 'contentType', { value: 'application/pdf', configurable: true });
    arrive(new URL('https://arxiv.org/pdf/2507.14111v2'));
    await rest();
    Reflect.deleteProperty(document, 'contentType');
    expect(asked('getRelated')).toHaveLength(1);
    expect(host()).toBeNull();
  });

  it('tells the worker when it is left', async () => {
    arrive();
    await rest();
    expect(asked('leavePage')).toHaveLength(0);
    controller.stop();
    expect(asked('leavePage')).toHaveLength(1);
  });

  it('is left when the next page is about nothing', async () => {
    arrive();
    await rest();
    const before = unmounts;
    controller.onLeave(new URL('https://arxiv.org/about'));
    expect(host()).toBeNull();
    expect(unmounts).toBe(before + 1);
  });

  it('shows a failure with a way to try again', async () => {
    world.answers.getRelated = fail('timeout');
    arrive();
    await rest();
    expect(store.getState()).toMatchObject({ phase: 'error', failure: { code: 'timeout' } });
    world.answers.getRelated = some;
    actions.onRetry();
    await rest();
    expect(store.getState()).toMatchObject({ phase: 'ready', failure: null });
  });
});

describe('a single-page site', () => {
  it('is asked about its next page when it shows that, not while it shows the one before', async () => {
    let shown = aSubject({ title: 'First', text: 'x'.repeat(900) });
    controller = create({ claims: () => true, detect: () => shown, listEntries: () => [] });
    arrive();
    await rest();
    const next = new URL('https://arxiv.org/abs/2507.14112');
    controller.onLeave(next);
    arrive(next);
    await rest();
    shown = { ...shown, title: 'Second', text: 'y'.repeat(900) };
    document.body.append('new');
    await rest(400);
    expect(asked('getRelated').map(({ request }) => (request as typeof shown).title)).toEqual(['First', 'Second']);
    expect(store.getState()).toMatchObject({ phase: 'ready', subject: { title: 'Second' } });
  });
});

describe('a page that may be about anything', () => {
  const article = { ...aSubject({ site: 'generic', kind: 'article', ids: {}, confidence: 0.5 }) };
  const detector = { claims: () => true, detect: () => article, listEntries: () => [] };

  it.each([
    ['nothing is akin', none],
    ['the worker fails', fail('timeout')],
  ])('is left alone while it is asked about, and when %s', async (_, answer) => {
    world.answers.getRelated = answer;
    controller = create(detector);
    arrive();
    await rest(10_000);
    expect(asked('getRelated')).toHaveLength(1);
    expect(host()).toBeNull();
  });

  it('gets the sidebar when something is', async () => {
    controller = create(detector);
    arrive();
    await rest();
    expect(host()).not.toBeNull();
  });
});

describe('a page that is about nothing', () => {
  it('is not touched', async () => {
    const before = document.documentElement.outerHTML;
    arrive(new URL('https://arxiv.org/about'));
    await rest(10_000);
    expect(world.asked).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('nothing akin', () => {
  beforeEach(() => {
    world.answers.getRelated = none;
  });

  it('is said, then gets out of the way', async () => {
    arrive();
    await rest();
    expect(store.getState().phase).toBe('empty');
    expect(host()).not.toBeNull();
    await rest(6000);
    expect(host()).toBeNull();
  });

  it('leaves the tab to a reader who keeps the sidebar open, and what was chosen', async () => {
    put('sidebar', { 'arxiv.org': 'open' });
    controller = create();
    await rest();
    arrive();
    await rest(6000);
    expect(host()).not.toBeNull();
    expect(store.getState().collapsed).toBe(true);
    expect(world.items.get('sidebar')?.value).toEqual({ 'arxiv.org': 'open' });
  });

  it('comes back when the feed has grown, at most every ten seconds', async () => {
    arrive();
    await rest(6000);
    world.answers.getRelated = some;
    for (let revision = 1; revision < 20; revision++) put('revision', revision);
    await rest(20_000);
    expect(asked('getRelated')).toHaveLength(2);
    expect(host()).not.toBeNull();
    expect(store.getState().phase).toBe('ready');
  });
});

describe('how the sidebar stands', () => {
  it('is its tab where there is no room', async () => {
    world.room = null;
    arrive();
    await rest();
    expect(store.getState().collapsed).toBe(true);
    expect(host()?.hasAttribute('data-collapsed')).toBe(true);
    actions.onExpand();
    await rest();
    expect(store.getState()).toMatchObject({ collapsed: false, floating: true });
    expect(world.items.get('sidebar')?.value).toEqual({ 'arxiv.org': 'open' });
  });

  it('is remembered for the site', async () => {
    arrive();
    await rest();
    actions.onCollapse();
    await rest();
    expect(store.getState().collapsed).toBe(true);
    expect(world.items.get('sidebar')?.value).toEqual({ 'arxiv.org': 'collapsed' });
  });

  it('comes back when the page drops it, five times', async () => {
    arrive();
    await rest();
    for (let i = 0; i < 5; i++) {
      host()?.remove();
      await rest(1);
      expect(host(), `after removal ${i + 1}`).not.toBeNull();
    }
    host()?.remove();
    await rest(1);
    expect(host()).toBeNull();
    arrive();
    await rest();
    expect(host()).toBeNull();
  });

  it('does not come back once the extension is gone', async () => {
    arrive();
    await rest();
    world.isAlive = false;
    host()?.remove();
    await rest(1);
    expect(host()).toBeNull();
  });
});

describe('switched off', () => {
  const ON = { everywhere: false, sites: [], pages: [] };
  const off = () => world.items.get('off')?.value;

  it.each([
    ['page', { ...ON, pages: ['https://arxiv.org/abs/2507.14111'] }],
    ['site', { ...ON, sites: ['arxiv.org'] }],
    ['everywhere', { ...ON, everywhere: true }],
  ] as const)('by its menu, for this %s: says so, and goes', async (scope, kept) => {
    arrive();
    await rest();
    actions.onSwitchOff(scope);
    await rest();
    expect(off()).toEqual(kept);
    expect(store.getState().off).toBe(scope);
    expect(host()).not.toBeNull();
    await rest(10_000);
    expect(host()).toBeNull();
  });

  it('can be taken back while it says so', async () => {
    arrive();
    await rest();
    actions.onSwitchOff('site');
    await rest();
    actions.onSwitchOn();
    await rest(20_000);
    expect(off()).toEqual(ON);
    expect(store.getState()).toMatchObject({ off: null, phase: 'ready' });
    expect(host()).not.toBeNull();
    expect(asked('getRelated')).toHaveLength(1);
  });

  it('reads nothing and asks nothing', async () => {
    put('off', { ...ON, sites: ['arxiv.org'] });
    const before = document.documentElement.outerHTML;
    arrive();
    await rest(10_000);
    expect(world.asked).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('reads nothing when one page gives way to the next either', async () => {
    put('off', { ...ON, sites: ['arxiv.org'] });
    const detect = vi.fn(() => null);
    controller = create({ claims: () => true, detect, listEntries: () => [] });
    arrive();
    await rest();
    controller.onLeave(new URL('https://arxiv.org/abs/2507.14112'));
    expect(detect).not.toHaveBeenCalled();
  });

  it('elsewhere is no matter of this page', async () => {
    put('off', { ...ON, sites: ['github.com'], pages: ['https://arxiv.org/abs/2507.14112'] });
    arrive();
    await rest();
    expect(host()).not.toBeNull();
  });

  it('comes and goes at once as another view switches it', async () => {
    arrive();
    await rest();
    put('off', { ...ON, everywhere: true });
    await rest();
    expect(host()).toBeNull();
    put('off', ON);
    await rest();
    expect(host()).not.toBeNull();
  });

  it('is shown on this page alone when the shortcut calls it', async () => {
    put('off', { ...ON, everywhere: true });
    arrive();
    await rest();
    await controller.toggle();
    await rest();
    expect(store.getState()).toMatchObject({ phase: 'ready', collapsed: false });
    await controller.toggle();
    expect(host()).toBeNull();
    expect(off()).toEqual({ ...ON, everywhere: true });
  });
});

describe('asked on its reader’s behalf', () => {
  it('says where it is and what it is about, switched off or not, and shows nothing', async () => {
    put('off', { everywhere: true, sites: [], pages: [] });
    arrive();
    await rest();
    expect(controller.tell()).toMatchObject({
      place: { site: 'arxiv.org', page: 'https://arxiv.org/abs/2507.14111' },
      subject: { kind: 'paper', ids: { arxiv: '2507.14111' } },
    });
    expect(world.asked).toEqual([]);
    expect(host()).toBeNull();
  });

  it.each([
    ['about a paper', 'paper', 'text/html', true],
    ['a list', 'list', 'text/html', false],
    ['about nothing', null, 'text/html', false],
    ['in the browser’s PDF viewer', 'paper', 'application/pdf', false],
  ] as const)('says whether a sidebar can stand on a page that is %s', (_, kind, contentType, isAble) => {
    const subject = kind && aSubject({ kind });
    Object.defineProperty(document, 'contentType', { value: contentType, configurable: true });
    const asked = create({ claims: () => true, detect: () => subject, listEntries: () => [] });
    expect(asked.canStand()).toBe(isAble);
    Reflect.deleteProperty(document, 'contentType');
  });
});

describe('where it stands', () => {
  it('moves to the other edge, here and wherever it is open', async () => {
    arrive();
    await rest();
    expect(host()?.getAttribute('data-edge')).toBe('right');
    actions.onOtherEdge();
    await rest();
    expect(host()?.getAttribute('data-edge')).toBe('left');
    put('look', { width: 320, edge: 'right' });
    await rest();
    expect(host()?.getAttribute('data-edge')).toBe('right');
  });

  it('stays open where its reader puts it, on that page alone', async () => {
    arrive();
    await rest();
    world.room = null;
    actions.onOtherEdge();
    await rest();
    expect(store.getState()).toMatchObject({ edge: 'left', collapsed: false, floating: true });
    expect(world.items.get('sidebar')?.value).toEqual({});
    const next = new URL('https://arxiv.org/abs/2608.00001');
    const title = document.querySelector('meta[name=citation_title]');
    title?.setAttribute('content', 'Another paper');
    document.querySelector('meta[name=citation_arxiv_id]')?.setAttribute('content', '2608.00001');
    arrive(next);
    await rest();
    expect(store.getState()).toMatchObject({ edge: 'left', collapsed: true });
  });

  it('follows the pointer, and keeps the width when it lets go', async () => {
    arrive();
    await rest();
    actions.onResize(400.4, false);
    expect(store.getState().width).toBe(400);
    expect(world.items.get('look')?.value).toEqual({ width: 320 });
    actions.onResize(9999, true);
    await rest();
    expect(store.getState()).toMatchObject({ width: 560, collapsed: false });
    expect(world.items.get('look')?.value).toEqual({ width: 560 });
  });

  it('opens and folds by the shortcut, and gives the focus back', async () => {
    document.body.innerHTML += '<a href="#" id="read">read</a>';
    const link = document.getElementById('read');
    link?.focus();
    arrive();
    await rest();
    await controller.toggle();
    expect(store.getState().collapsed).toBe(true);
    await controller.toggle();
    expect(store.getState().collapsed).toBe(false);
    link?.blur();
    await controller.toggle();
    expect(document.activeElement).toBe(link);
  });
});

describe('saving', () => {
  beforeEach(async () => {
    arrive();
    await rest();
  });

  it('shows as saved what the worker has written, and not before', async () => {
    world.answers.savePaper = fail('storage-full');
    actions.onToggleSaved(paper.id, paper.title);
    await rest();
    expect(store.getState().saved.has(paper.id)).toBe(false);
    expect(store.getState().saveFailure?.code).toBe('storage-full');
    world.answers.savePaper = ok({});
    actions.onToggleSaved(paper.id, paper.title);
    await rest();
    expect(store.getState().saved.has(paper.id)).toBe(true);
    expect(store.getState().saveFailure).toBeNull();
    expect(asked('savePaper')[0]?.request).toEqual({ opId: 'operation-1', paperId: paper.id });
  });

  it('can bring back what was removed', async () => {
    put('saved', [paper.id]);
    actions.onToggleSaved(paper.id, paper.title);
    await rest();
    expect(asked('removePaper')).toHaveLength(1);
    expect(store.getState().removed).toEqual({ id: paper.id, title: paper.title });
    actions.onUndoRemove();
    await rest();
    expect(asked('restorePaper')).toHaveLength(1);
    expect(store.getState().removed).toBeNull();
    expect(store.getState().saved.has(paper.id)).toBe(true);
  });

  it('follows the reading list as others change it', () => {
    put('saved', ['2401.00002']);
    expect([...store.getState().saved]).toEqual(['2401.00002']);
  });
});

describe('a README that comes late', () => {
  it('is asked about once more', async () => {
    const url = new URL('https://github.com/a-lab/a-repository');
    document.documentElement.innerHTML = '<head><title>a</title></head><body></body>';
    arrive(url);
    await rest();
    expect(asked('getRelated')).toHaveLength(1);
    const article = document.createElement('article');
    article.className = 'markdown-body';
    article.textContent = 'A README that says a lot. '.repeat(40);
    document.body.append(article);
    await rest(1000);
    document.body.append(document.createElement('div'));
    await rest(1000);
    expect(asked('getRelated')).toHaveLength(2);
  });

  it('brings back no sidebar that was switched off meanwhile', async () => {
    document.documentElement.innerHTML = '<head><title>a</title></head><body></body>';
    arrive(new URL('https://github.com/a-lab/a-repository'));
    await rest();
    put('off', { everywhere: true, sites: [], pages: [] });
    document.body.innerHTML = `<article class="markdown-body">${'A README that says a lot. '.repeat(40)}</article>`;
    await rest(2000);
    expect(asked('getRelated')).toHaveLength(1);
    expect(host()).toBeNull();
  });
});
