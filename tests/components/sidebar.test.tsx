// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { Sidebar } from '../../components/Sidebar';
import { createSidebarStore, type SidebarActions, type SidebarState } from '../../lib/stores/sidebar-store';
import { aBrief, aRelated, aSubject } from '../builders';
import { click, draw, noted, one, press, texts } from './stage';

const related = [
  aRelated({ id: '2601.00001', title: 'Old and liked', date: '2026-01-01', upvotes: 90 }),
  aRelated({ id: '2608.00002', title: 'New', date: '2026-08-01', upvotes: 2 }),
];
const READY: Partial<SidebarState> = {
  phase: 'ready',
  subject: aSubject(),
  answer: { own: null, related, searched: 4812 },
};

let calls: unknown[][];
let store: ReturnType<typeof createSidebarStore>;

function sidebar(state: Partial<SidebarState>) {
  store = createSidebarStore();
  store.setState(state);
  const { actions, calls: made } = noted<SidebarActions>();
  calls = made;
  draw(<Sidebar store={store} actions={actions} />);
}

const state = () => one('[data-state]').dataset.state;

beforeEach(() => sidebar(READY));

test.each(['loading', 'ready', 'empty', 'error'] as const)('the first element says %s', (phase) => {
  sidebar({ ...READY, phase });
  expect(one('body > :first-child').dataset.state).toBe(phase);
});

test('shows the papers with their number, and the shape of them while they come', () => {
  expect(one('.listhead').textContent).toContain('2 akin');
  expect(texts('h3')).toEqual(['Old and liked', 'New']);
  sidebar({ phase: 'loading', subject: aSubject() });
  expect(document.querySelectorAll('.sk').length).toBeGreaterThan(0);
  expect(one('[role=status]').textContent).toBe('Looking for kin…');
});

test('keeps the last good list while something newer loads', () => {
  act(() => store.setState({ phase: 'loading' }));
  expect(state()).toBe('loading');
  expect(texts('h3')).toHaveLength(2);
});

test.each([
  ['newest', ['New', 'Old and liked']],
  ['upvotes', ['Old and liked', 'New']],
] as const)('sorts by %s', (sort, titles) => {
  act(() => store.setState({ sort }));
  expect(texts('h3')).toEqual(titles);
});

test('names the paper of a repository on top, to be saved, and never in the list', () => {
  const own = aBrief({ id: '2608.16157', title: 'FreeToken', date: '2026-08-19', upvotes: 37 });
  sidebar({
    ...READY,
    subject: aSubject({ kind: 'repository', title: 'FlashML-org/FreeToken' }),
    answer: { own: { paper: own, by: 'repository' }, related, searched: 1 },
    saved: new Set(['2608.16157']),
  });
  const block = one('.subject');
  expect(block.dataset.paperId).toBe('2608.16157');
  expect(block.textContent).toContain('Reading the repository of');
  expect(block.textContent).toContain('In Daily Papers, 19 Aug');
  expect(one('[data-action=save]', block).getAttribute('aria-pressed')).toBe('true');
  expect(document.querySelectorAll('article[data-paper-id="2608.16157"]')).toHaveLength(0);
});

test('shows the name of a repository whose paper is not known, with nothing to save', () => {
  sidebar({ ...READY, subject: aSubject({ kind: 'repository', title: 'a/b' }) });
  expect(one('.subject .card-title').textContent).toBe('a/b');
  expect(one('.subject').dataset.paperId).toBeUndefined();
  expect(document.querySelector('.subject [data-action=save]')).toBeNull();
});

test('says that nothing is akin enough, and of how many', () => {
  sidebar({ ...READY, phase: 'empty', answer: { own: null, related: [], searched: 4812 } });
  expect(one('.notice').textContent).toContain('None of the 4,812 papers');
});

test('says what failed, that saved papers are safe, and tries again', () => {
  sidebar({ ...READY, phase: 'error', failure: { code: 'db-failed' } });
  expect(one('[role=alert]').textContent).toContain('Your saved papers are safe');
  click(one('[role=alert] button'));
  expect(calls).toEqual([['onRetry']]);
});

test('folds on Escape and takes the focus along, back and forth', () => {
  const folding = {
    onCollapse: () => store.setState({ collapsed: true }),
    onExpand: () => store.setState({ collapsed: false }),
  };
  draw(<Sidebar store={store} actions={{ ...noted<SidebarActions>().actions, ...folding } as SidebarActions} />);
  press(one('h3 a'), 'Escape');
  const tab = one('.sb-tab');
  expect(state()).toBe('collapsed');
  expect(tab.getAttribute('aria-expanded')).toBe('false');
  expect(tab.textContent).toBe('2');
  expect(document.activeElement).toBe(tab);
  click(tab);
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
});

test('does not take the page’s focus when it is folded from elsewhere', () => {
  act(() => store.setState({ collapsed: true }));
  expect(document.activeElement).toBe(document.body);
});

test('offers the way back after a removal, and says why a save failed', () => {
  act(() => store.setState({ removed: { id: 'x', title: 'Gone' }, saveFailure: { code: 'storage-full' } }));
  expect(one('[role=alert]').textContent).toContain('The disk is full');
  expect(one('.undo').textContent).toContain('Removed “Gone”');
  click(one('[data-action=undo]'));
  expect(calls).toEqual([['onUndoRemove']]);
});

test('says in its foot how the feed stands', () => {
  const sync = { state: 'paused', papers: 4812, rejected: 3, starter: false } as const;
  act(() => store.setState({ sync }));
  const foot = one('[data-section=sync]');
  expect({ ...foot.dataset }).toEqual({ section: 'sync', state: 'idle', papers: '4812', rejected: '3' });
});

test('has no text input: the page would see what is typed', () => {
  expect(document.querySelector('input, textarea, [contenteditable]')).toBeNull();
});
