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

const item = (label: string) => {
  const found = [...document.querySelectorAll('[role=menuitem]')].find(({ textContent }) => textContent === label);
  if (!found) throw new Error(`no ${label} among ${texts('[role=menuitem]')}`);
  return found;
};
const openMenu = () => click(one('.ib[aria-haspopup=menu]'));

test.each([
  ['Turn off on this page', ['onSwitchOff', 'page']],
  ['Turn off on arxiv.org', ['onSwitchOff', 'site']],
  ['Turn off everywhere', ['onSwitchOff', 'everywhere']],
  ['Move to the left', ['onOtherEdge']],
  ['Wider', ['onResize', 360, true]],
  ['Narrower', ['onResize', 280, true]],
  ['Options', ['onOpenOptions']],
] as const)('its menu: %s', (label, call) => {
  sidebar({ ...READY, site: 'arxiv.org' });
  openMenu();
  expect(document.activeElement).toBe(item('Move to the left'));
  click(item(label));
  expect(calls.map(([name, ...args]) => [name, ...args.filter((arg) => !(arg instanceof Event))])).toEqual([call]);
  expect(document.querySelector('[role=menu]')).toBeNull();
});

test('at the left edge it moves to the right', () => {
  sidebar({ ...READY, edge: 'left' });
  openMenu();
  expect(item('Move to the right')).toBeTruthy();
});

test.each([
  ['page', 'The sidebar is off on this page'],
  ['site', 'The sidebar is off on arxiv.org'],
  ['everywhere', 'The sidebar is off everywhere'],
] as const)('says how far it was switched off: %s', (off, words) => {
  sidebar({ ...READY, site: 'arxiv.org', off });
  expect(one('.notice[role=status]').textContent).toContain(words);
  expect(document.querySelector('article, .subject')).toBeNull();
  click(one('.notice button'));
  expect(calls).toEqual([['onSwitchOn']]);
});

test('its edge moves with the arrow keys, towards where it is moved', () => {
  press(one('[role=separator]'), 'ArrowLeft');
  press(one('[role=separator]'), 'ArrowRight');
  press(one('[role=separator]'), 'ArrowDown');
  act(() => store.setState({ edge: 'left' }));
  press(one('[role=separator]'), 'ArrowRight');
  expect(calls).toEqual([
    ['onResize', 340, true],
    ['onResize', 300, true],
    ['onResize', 340, true],
  ]);
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
