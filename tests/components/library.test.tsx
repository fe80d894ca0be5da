// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { LibraryPage } from '../../components/LibraryPage';
import { INITIAL_SYNC_STATUS } from '../../lib/domain/sync-status-initial';
import type { LibraryActions, LibraryState, LibraryStore } from '../../lib/stores/library-store';
import { shownItems } from '../../lib/stores/shown-items';
import { anItem } from '../builders';
import { click, draw, noted, one, press, texts } from './stage';

const ITEMS = [
  anItem({ id: '2601.00001', title: 'Beta', authors: ['Haitz Sáez de Ocáriz'], date: '2026-01-01' }, { addedAt: 3e12 }),
  anItem(
    { id: '2602.00002', title: 'Alpha', date: '2026-02-01', projectUrl: 'javascript:alert(1)' },
    { addedAt: 2e12 },
  ),
];
const BASE: LibraryState = {
  items: { ok: true, value: ITEMS },
  saved: new Set(['2601.00001', '2602.00002']),
  query: '',
  sort: 'added',
  selected: null,
  sync: INITIAL_SYNC_STATUS,
  removed: null,
  saveFailure: null,
};

let store: LibraryStore;
let calls: unknown[][];

beforeEach(() => {
  store = createStore<LibraryState>(() => BASE);
  const { actions, calls: made } = noted<LibraryActions>();
  calls = made;
  draw(<LibraryPage store={store} actions={actions} />);
});

test('lists what is saved, with the first in full beside it', () => {
  expect(texts('.item .card-title')).toEqual(['Beta', 'Alpha']);
  expect(one('.detail h2').textContent).toBe('Beta');
  expect(one('.abstract').textContent).toBe('Experts that are used together are kept together.');
});

test('opens a paper, and Escape leads back', () => {
  click(one('[data-paper-id="2602.00002"] .card-title button'));
  act(() => store.setState({ selected: '2602.00002' }));
  expect(one('.detail h2').textContent).toBe('Alpha');
  press(one('.detail a'), 'Escape');
  expect(calls).toEqual([
    ['onSelect', '2602.00002'],
    ['onSelect', null],
  ]);
  expect(document.activeElement?.id).toBe('open-2602.00002');
});

test('links to where a paper can be read, and to nothing unsafe', () => {
  act(() => store.setState({ selected: '2602.00002' }));
  expect([...document.querySelectorAll('.links a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://arxiv.org/abs/2602.00002',
    'https://arxiv.org/pdf/2602.00002',
    'https://huggingface.co/papers/2602.00002',
  ]);
});

test('removes by the bookmark, with the way back where the row stood', () => {
  click(one('[data-paper-id="2601.00001"] [data-action=save]'));
  expect(calls).toEqual([['onToggleSaved', '2601.00001', 'Beta']]);
  const removed = { id: '2601.00001', title: 'Beta', index: 0 };
  act(() => store.setState({ items: { ok: true, value: ITEMS.slice(1) }, removed }));
  expect(one('ul').firstElementChild?.textContent).toContain('Removed “Beta”');
});

test('says how to begin when nothing is saved, and that nothing was found when nothing matches', () => {
  act(() => store.setState({ items: { ok: true, value: [] } }));
  expect(one('.notice').textContent).toContain('Nothing saved yet');
  act(() => store.setState({ items: BASE.items, query: 'zzz' }));
  expect(one('.notice').textContent).toContain('Nothing found');
});

test.each([
  ['saez BETA', ['Beta']],
  ['alpha', ['Alpha']],
  ['beta alpha', []],
  ['  ', ['Beta', 'Alpha']],
])('finds by words of title and authors: %s', (query, titles) => {
  expect(shownItems({ ...BASE, query }).map(({ paper }) => paper.title)).toEqual(titles);
});

test.each([
  ['added', ['Beta', 'Alpha']],
  ['newest', ['Alpha', 'Beta']],
  ['title', ['Alpha', 'Beta']],
] as const)('orders by %s', (sort, titles) => {
  expect(shownItems({ ...BASE, sort }).map(({ paper }) => paper.title)).toEqual(titles);
});
