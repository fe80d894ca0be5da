// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { OptionsPage } from '../../components/OptionsPage';
import { WelcomePage } from '../../components/WelcomePage';
import { EXAMPLE } from '../../entrypoints/welcome/example';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings-defaults';
import { INITIAL_SYNC_STATUS } from '../../lib/domain/sync-status-initial';
import type { OptionsActions, OptionsState, OptionsStore } from '../../lib/stores/options-store';
import { click, draw, noted, one, texts } from './stage';

let store: OptionsStore;

beforeEach(() => {
  store = createStore<OptionsState>(() => ({
    settings: DEFAULT_SETTINGS,
    sync: { ...INITIAL_SYNC_STATUS, state: 'syncing', papers: 212 },
    sidebarSites: 2,
    sites: [],
    hidden: [],
  }));
});

test('every option says what is chosen and hands on what is pressed', () => {
  const { actions, calls } = noted<OptionsActions>();
  draw(<OptionsPage store={store} actions={actions} version="1.2.3" />);
  expect(one<HTMLInputElement>('input:checked').value).toBe('90');
  expect(texts('[role=radio][aria-checked=true]')).toEqual(['Like the system', 'Cosy', 'On']);
  click(one('input[value="365"]'));
  click(one('[aria-label=Theme] [aria-checked=false]'));
  click(one('#sidebar button'));
  expect(calls).toEqual([
    ['onSettings', { historyDays: 365 }],
    ['onSettings', { theme: 'light' }],
    ['onForgetSidebar'],
  ]);
  expect(one('#about').textContent).toContain('Paperkin 1.2.3');
});

test('the welcome page counts papers as they come, and its example cannot be pressed', () => {
  const { actions } = noted<OptionsActions>();
  let started = 0;
  draw(<WelcomePage store={store} actions={actions} example={EXAMPLE} onStart={() => started++} />);
  expect(one('[data-section=sync]').textContent).toBe('212 papers so far');
  expect(one('.preview').hasAttribute('inert')).toBe(true);
  expect(texts('.preview mark')).toContain('MoE Serving');
  click(one('[data-action=start]'));
  expect(started).toBe(1);
});

test('what was hidden is listed, newest first, and comes back one by one or all at once', () => {
  const { actions, calls } = noted<OptionsActions>();
  draw(<OptionsPage store={store} actions={actions} version="1" />);
  expect(one<HTMLButtonElement>('#hidden button').disabled).toBe(true);
  act(() =>
    store.setState({
      hidden: [
        { id: 'press-001', paperId: '1', title: 'One', at: 1, page: { key: 'arxiv:2', title: 'A page' } },
        { id: 'press-002', paperId: '2', title: 'Two', at: 2 },
      ],
    }),
  );
  expect(one('#hidden [role=status]').textContent).toBe('2 papers hidden');
  expect(texts('#hidden li p')).toEqual([
    'Two',
    'Hidden beside every page, with papers like it',
    'One',
    'Not related to “A page”',
  ]);
  click(one('#hidden li:last-child button'));
  click(one('#hidden button'));
  expect(calls).toEqual([['onUnhide', 'press-001'], ['onUnhideAll']]);
});

test('allowed sites are listed by name, each with the way to take it back', () => {
  const { actions, calls } = noted<OptionsActions>();
  draw(<OptionsPage store={store} actions={actions} version="1" />);
  expect(document.querySelector('#sites li')).toBeNull();
  act(() => store.setState({ sites: [{ pattern: 'https://www.nature.com/*', name: 'nature.com' }] }));
  expect(texts('#sites li p')).toEqual(['nature.com']);
  click(one('#sites li button'));
  expect(calls).toEqual([['onRevokeSite', 'https://www.nature.com/*']]);
});

test('marks in lists are on until they are switched off', () => {
  const { actions, calls } = noted<OptionsActions>();
  draw(<OptionsPage store={store} actions={actions} version="1" />);
  const choice = () => texts('[aria-label="Marks in lists"] [aria-checked=true]');
  expect(choice()).toEqual(['On']);
  click(one('[aria-label="Marks in lists"] [aria-checked=false]'));
  expect(calls).toEqual([['onSettings', { listMarks: false }]]);
  act(() => store.setState({ settings: { ...DEFAULT_SETTINGS, listMarks: false } }));
  expect(choice()).toEqual(['Off']);
});
