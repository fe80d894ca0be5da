// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { Sidebar } from '../../components/Sidebar';
import { ok, type Result } from '../../lib/domain/result';
import { sidebarActions } from '../../lib/page/actions';
import { createSidebarStore } from '../../lib/stores/sidebar-store';
import { aRelated, aSubject } from '../builders';
import { click, draw, one, press, texts } from './stage';

const ask = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/ask', () => ({ ask, newOpId: () => 'press-0001' }));

const PAGE = { key: 'arxiv:2608.1', title: 'A page' };
const related = ['One', 'Two', 'Three'].map((title) => aRelated({ id: title, title }));
let store: ReturnType<typeof createSidebarStore>;

beforeEach(() => {
  ask.mockReset();
  store = createSidebarStore();
  store.setState({ phase: 'ready', subject: aSubject(), answer: { own: null, related, searched: 9, page: PAGE } });
  const nothing = () => {};
  const wishes = { setLook: nothing, switchOff: nothing, switchOn: nothing };
  const stance = { fold: nothing, keepOpen: nothing, widen: nothing, askAgain: nothing };
  draw(<Sidebar store={store} actions={sidebarActions(store, wishes, stance)} />);
});

async function choose(title: string, item: string, answer: Result<unknown>) {
  ask.mockResolvedValue(answer);
  click(one(`[data-paper-id=${title}] [aria-haspopup=menu]`));
  const choice = [...document.querySelectorAll('[role=menuitem]')].find(({ textContent }) => textContent === item);
  await act(async () => click(choice as Element));
}

const NOT_RELATED = 'Not related to this page';
const HIDE = 'Hide papers like this';

test('every card has a menu that says whose it is', () => {
  expect(one('[data-paper-id=Two] [aria-haspopup=menu]').getAttribute('aria-label')).toBe('More: Two');
  click(one('[data-paper-id=Two] [aria-haspopup=menu]'));
  expect(texts('[role=menuitem]')).toEqual([NOT_RELATED, HIDE]);
  press(one('[role=menu]'), 'Escape');
  expect(document.querySelector('[role=menu]')).toBeNull();
});

test('a paper that is not related leaves for the way back, in its place and with the focus', async () => {
  await choose('Two', NOT_RELATED, ok(['Two']));
  expect(ask).toHaveBeenCalledWith('hidePaper', { opId: 'press-0001', paperId: 'Two', page: PAGE });
  expect(texts('h3, .undo span')).toEqual(['One', 'Not related: “Two”', 'Three']);
  expect(document.activeElement).toBe(one('.undo button'));
  ask.mockResolvedValue(ok(null));
  await act(async () => click(one('.undo button')));
  expect(ask).toHaveBeenLastCalledWith('unhidePaper', { id: 'press-0001' });
  expect(texts('h3, .undo span')).toEqual(['One', 'Two', 'Three']);
  expect(document.activeElement).toBe(one('[data-paper-id=Two] a'));
  await vi.waitFor(() => expect(store.getState().hidden).toBeNull());
});

test('papers like a hidden one leave with it, wherever they stand', async () => {
  await choose('Three', HIDE, ok(['Three', 'One']));
  expect(ask).toHaveBeenCalledWith('hidePaper', { opId: 'press-0001', paperId: 'Three' });
  expect(texts('h3, .undo span')).toEqual(['Two', 'Hidden, with papers like it: “Three”']);
  expect(one('.listhead').textContent).toContain('1 akin');
});

test('a paper stays, and it is said why, when hiding it failed', async () => {
  await choose('Two', NOT_RELATED, { ok: false, error: { code: 'storage-full' } });
  expect(texts('h3')).toEqual(['One', 'Two', 'Three']);
  expect(one('[role=alert]').textContent).not.toBe('');
});

test('a page without a name of its own offers to hide everywhere alone', () => {
  act(() => store.setState({ answer: { own: null, related, searched: 9 } }));
  click(one('[data-paper-id=One] [aria-haspopup=menu]'));
  expect(texts('[role=menuitem]')).toEqual([HIDE]);
});

test('the way back goes with the answer that it belongs to', async () => {
  await choose('Two', NOT_RELATED, ok(['Two']));
  act(() => store.setState({ answer: { own: null, related, searched: 9 } }));
  expect(document.querySelector('.undo')).toBeNull();
});
