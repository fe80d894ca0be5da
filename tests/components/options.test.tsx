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
let changed = 0;

beforeEach(() => {
  store = createStore<OptionsState>(() => ({
    settings: DEFAULT_SETTINGS,
    sync: { ...INITIAL_SYNC_STATUS, state: 'syncing', papers: 212 },
    sidebarSites: 2,
    sites: [],
    hidden: [],
    look: { width: 320 },
    off: { everywhere: false, sites: ['github.com'], pages: ['https://arxiv.org/abs/2507.14111'] },
    shortcuts: [
      { name: 'Open Paperkin', keys: 'Alt+Shift+K' },
      { name: 'Save the page’s paper', keys: '' },
    ],
  }));
});

test('every option says what is chosen and hands on what is pressed', () => {
  const { actions, calls } = noted<OptionsActions>();
  draw(<OptionsPage store={store} actions={actions} version="1.2.3" onChangeShortcuts={() => changed++} />);
  expect(one<HTMLInputElement>('input:checked').value).toBe('90');
  expect(texts('[role=radio][aria-checked=true]')).toEqual(['Like the system', 'Cosy', 'On', 'Right', 'By itself']);
  click(one('input[value="365"]'));
  click(one('[aria-label=Theme] [aria-checked=false]'));
  click(one('[data-action=forget]'));
  expect(calls).toEqual([
    ['onSettings', { historyDays: 365 }],
    ['onSettings', { theme: 'light' }],
    ['onForgetSidebar'],
  ]);
  expect(one('#about').textContent).toContain('Paperkin 1.2.3');
});

test('the sidebar can be moved, silenced, and brought back wherever it was turned off', () => {
  const { actions, calls } = noted<OptionsActions>();
  draw(<OptionsPage store={store} actions={actions} version="1.2.3" onChangeShortcuts={() => changed++} />);
  expect(texts('.offs li > span')).toEqual(['github.com', 'arxiv.org/abs/2507.14111']);
  for (const button of document.querySelectorAll('.offs button')) click(button);
  click(one('[aria-label="Side of the page"] [aria-checked=false]'));
  click(one('[aria-label="Show the sidebar"] [aria-checked=false]'));
  expect(calls).toEqual([
    ['onSidebarOn', 'github.com'],
    ['onSidebarOn', 'https://arxiv.org/abs/2507.14111'],
    ['onLook', { edge: 'left' }],
    ['onSidebarEverywhere', false],
  ]);
});

test('names the shortcuts as they are set, and where to set them', () => {
  draw(
    <OptionsPage
      store={store}
      actions={noted<OptionsActions>().actions}
      version="1"
      onChangeShortcuts={() => changed++}
    />,
  );
  expect(texts('.keys li')).toEqual(['Open PaperkinAlt+Shift+K', 'Save the page’s paperNot set']);
  changed = 0;
  click(one('[data-action=shortcuts]'));
  expect(changed).toBe(1);
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
  draw(<OptionsPage store={store} actions={actions} version="1" onChangeShortcuts={() => {}} />);
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
  draw(<OptionsPage store={store} actions={actions} version="1" onChangeShortcuts={() => {}} />);
  expect(document.querySelector('#sites li')).toBeNull();
  act(() => store.setState({ sites: [{ pattern: 'https://www.nature.com/*', name: 'nature.com' }] }));
  expect(texts('#sites li p')).toEqual(['nature.com']);
  click(one('#sites li button'));
  expect(calls).toEqual([['onRevokeSite', 'https://www.nature.com/*']]);
});

test('marks in lists are on until they are switched off', () => {
  const { actions, calls } = noted<OptionsActions>();
  draw(<OptionsPage store={store} actions={actions} version="1" onChangeShortcuts={() => {}} />);
  const choice = () => texts('[aria-label="Marks in lists"] [aria-checked=true]');
  expect(choice()).toEqual(['On']);
  click(one('[aria-label="Marks in lists"] [aria-checked=false]'));
  expect(calls).toEqual([['onSettings', { listMarks: false }]]);
  act(() => store.setState({ settings: { ...DEFAULT_SETTINGS, listMarks: false } }));
  expect(choice()).toEqual(['Off']);
});
