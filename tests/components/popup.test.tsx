// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Popup } from '../../components/Popup';
import { INITIAL_SYNC_STATUS } from '../../lib/domain/sync-status-initial';
import type { PopupActions, PopupState, PopupStore } from '../../lib/stores/popup-state';
import { aBrief, anItem, aRelated } from '../builders';
import { click, draw, noted, one, press, texts, type } from './stage';

const related = [aRelated({ id: '2601.00001', title: 'One' }), aRelated({ id: '2601.00002', title: 'Two' })];
const hits = related.map(({ paper }) => ({ paper, titleMarks: [] }));
const BASE: PopupState = {
  tab: 'page',
  page: { ok: true, value: { subjectTitle: 'This', kind: 'paper', answer: { own: null, related, searched: 2 } } },
  place: { site: 'arxiv.org', page: 'https://arxiv.org/abs/2608.00002' },
  off: { everywhere: false, sites: [], pages: [] },
  sort: 'relevance',
  period: 'week',
  trending: { ok: true, value: [aBrief({ title: 'Trendy', gist: 'Does it.' })] },
  items: { ok: true, value: [anItem({ id: '2601.00001', title: 'One' }), anItem({ id: '2601.00002', title: 'Two' })] },
  saved: new Set(['2601.00001', '2601.00002']),
  sync: { state: 'idle', papers: 4812, rejected: 0, starter: false, syncedAt: Date.now() - 12 * 60_000 },
  query: '',
  search: null,
  active: 0,
  searched: '',
  removed: null,
  hidden: null,
  saveFailure: null,
};

let store: PopupStore;
let calls: unknown[][];

function popup(state: Partial<PopupState> = {}) {
  store = createStore<PopupState>(() => ({ ...BASE, ...state }));
  const { actions, calls: made } = noted<PopupActions>();
  calls = made;
  draw(<Popup store={store} actions={actions} />);
}

const box = () => one<HTMLInputElement>('[role=searchbox]');
const section = () => one('section[data-section]').dataset.section;

beforeEach(() => popup());

test('shows one section at a time, and counts in the tabs', () => {
  expect(section()).toBe('page');
  expect(texts('[role=tab]')).toEqual(['This page2', 'Trending', 'Saved2']);
  act(() => store.setState({ tab: 'trending' }));
  expect(section()).toBe('trending');
  expect(one('.sum').textContent).toBe('Does it.');
  act(() => store.setState({ tab: 'saved' }));
  expect(section()).toBe('saved');
  act(() => store.setState({ query: 'x' }));
  expect(section()).toBe('search');
});

test('says where the sidebar is switched off, and turns it on again', () => {
  expect(document.querySelector('[data-section=off]')).toBeNull();
  act(() => store.setState({ off: { everywhere: false, sites: ['arxiv.org'], pages: [] } }));
  expect(one('[data-section=off]').textContent).toContain('The sidebar is off on arxiv.org');
  click(one('[data-action=sidebar-on]'));
  expect(calls).toEqual([['onSidebarOn']]);
  act(() => store.setState({ place: null }));
  expect(document.querySelector('[data-section=off]')).toBeNull();
});

test('offers the side panel where the browser has one, and takes no focus from the page beside it', () => {
  expect(document.querySelector('[aria-label="Keep open beside the page"]')).toBeNull();
  expect(document.activeElement).toBe(box());
  let opened = 0;
  draw(<Popup store={store} actions={noted<PopupActions>().actions} onBeside={() => opened++} beside />);
  click(one('[aria-label="Keep open beside the page"]'));
  expect(opened).toBe(1);
  expect(document.activeElement).toBe(document.body);
});

test('tabs and periods follow the arrow keys', () => {
  press(one('[role=tab][aria-selected=true]'), 'ArrowRight');
  act(() => store.setState({ tab: 'trending' }));
  press(one('[role=radio][aria-checked=true]'), 'ArrowRight');
  expect(calls).toEqual([
    ['onTab', 'trending'],
    ['onPeriod', 'month'],
  ]);
});

test('one calm line where the page is about no paper, an alert where it failed', () => {
  popup({ page: { ok: false, error: { code: 'no-page' } } });
  expect(one('.notice').textContent).toContain('No paper on this page');
  expect(document.querySelector('[role=alert]')).toBeNull();
  popup({ page: { ok: false, error: { code: 'private-page' } } });
  expect(one('.notice').textContent).toContain('reads no mail');
  expect(document.querySelector('[role=alert]')).toBeNull();
  popup({ page: { ok: false, error: { code: 'timeout' } } });
  click(one('[role=alert] button'));
  expect(calls).toEqual([['onRetry']]);
});

test('focus starts in the search box and / goes back to it', () => {
  expect(document.activeElement).toBe(box());
  one('[role=tab]').focus();
  press(document.activeElement as Element, '/');
  expect(document.activeElement).toBe(box());
  expect(press(box(), '/').defaultPrevented).toBe(false);
});

test('arrows move the active result while focus stays, Enter opens it, Alt+S saves it, Escape clears', () => {
  popup({ query: 'o', search: { ok: true, value: { hits, total: 2 } } });
  box().focus();
  expect(box().getAttribute('aria-activedescendant')).toBe('hit-0');
  press(box(), 'ArrowDown');
  act(() => store.setState({ active: 1 }));
  expect(one('.is-active').dataset.paperId).toBe('2601.00002');
  press(box(), 'ArrowDown');
  press(box(), 's', { altKey: true, code: 'KeyS' });
  const opened = vi.fn((event: Event) => event.preventDefault());
  one('.is-active a').addEventListener('click', opened);
  press(box(), 'Enter');
  expect(opened).toHaveBeenCalledOnce();
  expect(press(box(), 'Escape').defaultPrevented).toBe(true);
  expect(calls).toEqual([
    ['onActive', 1],
    ['onActive', 1],
    ['onToggleSaved', '2601.00002', 'Two'],
    ['onQuery', ''],
  ]);
  expect(document.activeElement).toBe(box());
});

test('asks for what is typed, and says how many were found', () => {
  type(box(), 'experts');
  expect(calls).toEqual([['onQuery', 'experts']]);
  act(() => store.setState({ query: 'experts', search: { ok: true, value: { hits, total: 14 } } }));
  expect(one('[data-section=search] [role=status]').textContent).toBe('14 papers');
  act(() => store.setState({ search: { ok: true, value: { hits, total: 2, some: true } } }));
  expect(one('[data-section=search] [role=status]').textContent).toBe(
    'No paper has all of these words. With some of them: 2 papers',
  );
  act(() => store.setState({ search: { ok: true, value: { hits: [], total: 0 } } }));
  expect(one('.notice').textContent).toContain('Nothing found');
});

test('the undo line stands where the row stood, and has the focus the row lost', () => {
  popup({ tab: 'saved' });
  const items = { ok: true as const, value: [anItem({ id: '2601.00002', title: 'Two' })] };
  (document.activeElement as HTMLElement).blur();
  act(() => store.setState({ items, removed: { id: '2601.00001', title: 'One', index: 0 } }));
  const rows = [...document.querySelectorAll('.undo, article')].map((row) => row.className);
  expect(rows).toEqual(['undo', 'card']);
  expect(document.activeElement?.getAttribute('data-action')).toBe('undo');
});

test.each([
  [{ state: 'idle' }, 'idle', 'Synced 12 min ago. 4,812 papers', 'Sync now'],
  [{ state: 'paused' }, 'idle', 'Sync paused. 4,812 papers', 'Resume'],
  [
    { state: 'syncing', rejected: 3, progress: { day: '2024-06-24', daysDone: 1, daysTotal: 2, startedAt: 0 } },
    'syncing',
    'Syncing 24 Jun 2024. 3 items unreadable',
    'Pause',
  ],
  [{ state: 'offline', newestDay: '2024-08-19' }, 'offline', 'Offline. Papers up to 19 Aug 2024', 'Retry'],
  [{ state: 'error', failure: 'rate-limited' }, 'error', 'Sync failed. The feed asks to wait', 'Retry'],
  [{ state: 'syncing', starter: true }, 'syncing', 'Starter papers. Fetching the feed…', 'Pause'],
] as const)('the foot for %o', (sync, state, line, action) => {
  popup({ sync: { ...BASE.sync, ...sync } });
  const foot = one('[data-section=sync]');
  expect(foot.dataset.state).toBe(state);
  expect(one('span:not(.sr)', foot).textContent).toBe(line);
  expect(one('button', foot).textContent).toBe(action);
});

test('shows how far the first filling is', () => {
  const progress = { day: '2026-06-24', daysDone: 56, daysTotal: 90, startedAt: Date.now() - 60_000 };
  popup({ tab: 'trending', sync: { ...INITIAL_SYNC_STATUS, state: 'syncing', papers: 1874, progress } });
  expect(one('[role=progressbar]').getAttribute('aria-valuenow')).toBe('62');
  expect(one('[data-section=progress]').textContent).toContain('56 of 90 days, 1,874 papers');
  act(() => store.setState({ sync: { ...BASE.sync, state: 'syncing', progress } }));
  expect(document.querySelector('[role=progressbar]')).toBeNull();
});

test('a page of a site that could be allowed offers that, and hands on the press at once', () => {
  const page = { subjectTitle: 'This', kind: 'article' as const, answer: { own: null, related, searched: 2 } };
  popup({ page: { ok: true, value: page } });
  expect(document.querySelector('[data-action=allow-site]')).toBeNull();
  popup({ page: { ok: true, value: { ...page, site: 'https://www.nature.com/*' } } });
  expect(one('[data-action=allow-site]').textContent).toBe('Always show beside nature.com');
  click(one('[data-action=allow-site]'));
  expect(calls).toEqual([['onAllowSite', 'https://www.nature.com/*']]);
});
