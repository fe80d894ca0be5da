// The popup's store against a worker that answers when the test says so.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok, type Result } from '../../lib/domain/result';
import { INITIAL_SYNC_STATUS } from '../../lib/domain/sync-status-initial';
import { feedRevisionItem, savedIdsItem, syncStatusItem } from '../../lib/items';
import { createPopup, type Popup } from '../../lib/stores/popup-store';
import { aBrief, anItem } from '../builders';

interface Asked {
  readonly type: string;
  readonly request: Record<string, unknown>;
  answer(result: Result<unknown>): Promise<void>;
}

const asked: Asked[] = [];

vi.mock('../../lib/messaging/ask', () => ({
  newOpId: () => 'op-00000001',
  ask: (type: string, request: Record<string, unknown>) =>
    new Promise((resolve) => {
      asked.push({
        type,
        request,
        answer: async (result) => {
          resolve(result);
          await vi.advanceTimersByTimeAsync(0);
        },
      });
    }),
}));

const OVERVIEW_FACTS = {
  page: fail('no-page'),
  trending: [aBrief({ title: 'Weekly' })],
  saved: [anItem({ id: '2601.00001', title: 'One' }), anItem({ id: '2601.00002', title: 'Two' })],
  sync: { ...INITIAL_SYNC_STATUS, papers: 7 },
};
const OVERVIEW = ok(OVERVIEW_FACTS);

let popup: Popup;
let stop: () => void;

const state = () => popup.store.getState();
const last = (type: string): Asked => {
  const found = asked.findLast((one) => one.type === type);
  if (!found) throw new Error(`${type} was not asked`);
  return found;
};
const hits = (...titles: string[]) =>
  ok({ total: titles.length, hits: titles.map((title) => ({ paper: aBrief({ title }), titleMarks: [] })) });
const found = () => (state().search?.ok ? state().search : null);

beforeEach(async () => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  asked.length = 0;
  popup = createPopup();
  const started = popup.start(5);
  await last('getOverview').answer(OVERVIEW);
  stop = await started;
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('one question fills everything', () => {
  expect(asked.map(({ type, request }) => [type, request])).toEqual([['getOverview', { tabId: 5 }]]);
  expect(state().page).toEqual(fail('no-page'));
  expect(state().trending).toMatchObject({ ok: true, value: [{ title: 'Weekly' }] });
  expect([...state().saved]).toEqual(['2601.00001', '2601.00002']);
  expect(state().sync.papers).toBe(7);
});

test('typing is asked once it rests', async () => {
  popup.actions.onQuery('e');
  popup.actions.onQuery('ex');
  await vi.advanceTimersByTimeAsync(30);
  expect(asked.filter(({ type }) => type === 'search').map(({ request }) => request.query)).toEqual(['ex']);
});

test('a late answer to an older query never replaces the newer one’s', async () => {
  popup.actions.onQuery('old');
  await vi.advanceTimersByTimeAsync(30);
  const old = last('search');
  popup.actions.onQuery('new');
  await vi.advanceTimersByTimeAsync(30);
  await last('search').answer(hits('New'));
  await old.answer(hits('Old', 'Older'));
  expect(found()).toMatchObject({ value: { total: 1 } });
});

test('an answer that comes after the box was cleared is dropped', async () => {
  popup.actions.onQuery('gone');
  await vi.advanceTimersByTimeAsync(30);
  popup.actions.onQuery('');
  await vi.advanceTimersByTimeAsync(0);
  await last('search').answer(hits('Gone'));
  expect(state().search).toBeNull();
});

test('a late answer for an earlier period is dropped', async () => {
  popup.actions.onPeriod('today');
  const today = last('getTrending');
  popup.actions.onPeriod('month');
  await last('getTrending').answer(ok([aBrief({ title: 'Monthly' })]));
  await today.answer(ok([aBrief({ title: 'Daily' })]));
  expect(state().trending).toMatchObject({ value: [{ title: 'Monthly' }] });
});

test('saved shows only once the write is confirmed', async () => {
  void popup.actions.onToggleSaved('2601.00003', 'Three');
  expect(last('savePaper').request).toEqual({ opId: 'op-00000001', paperId: '2601.00003' });
  expect(state().saved.has('2601.00003')).toBe(false);
  await last('savePaper').answer(ok(anItem({ id: '2601.00003' })));
  expect(state().saved.has('2601.00003')).toBe(true);
});

test('a failed save changes nothing and says why; the next press clears it', async () => {
  void popup.actions.onToggleSaved('2601.00003', 'Three');
  await last('savePaper').answer(fail('storage-full'));
  expect(state().saved.has('2601.00003')).toBe(false);
  expect(state().saveFailure?.code).toBe('storage-full');
  void popup.actions.onToggleSaved('2601.00003', 'Three');
  expect(state().saveFailure).toBeNull();
});

test('two presses while a write is under way are one', () => {
  void popup.actions.onToggleSaved('2601.00003', 'Three');
  void popup.actions.onToggleSaved('2601.00003', 'Three');
  expect(asked.filter(({ type }) => type === 'savePaper')).toHaveLength(1);
});

test('a removal remembers its place and can be taken back', async () => {
  void popup.actions.onToggleSaved('2601.00002', 'Two');
  await last('removePaper').answer(ok(anItem({ id: '2601.00002' })));
  expect(state().removed).toEqual({ id: '2601.00002', title: 'Two', index: 1 });
  expect(state().items).toMatchObject({ value: [{ id: '2601.00001' }] });
  void popup.actions.onUndoRemove();
  await last('restorePaper').answer(ok(anItem({ id: '2601.00002' })));
  expect(state().removed).toBeNull();
  expect(state().saved.has('2601.00002')).toBe(true);
});

test('follows storage: sync status, saved papers, new papers', async () => {
  await syncStatusItem.set({ ...INITIAL_SYNC_STATUS, papers: 99 });
  expect(state().sync.papers).toBe(99);
  await savedIdsItem.set(['2601.00009']);
  expect([...state().saved]).toEqual(['2601.00009']);
  await last('getLibrary').answer(ok([anItem({ id: '2601.00009' })]));
  expect(state().items).toMatchObject({ value: [{ id: '2601.00009' }] });
  await feedRevisionItem.set(2);
  await last('getTrending').answer(fail('timeout'));
  // A failure to refresh does not take the good list away.
  expect(state().trending).toMatchObject({ ok: true, value: [{ title: 'Weekly' }] });
});

test('turns to another tab, and shows the one before until that answers', async () => {
  popup.turnTo(9);
  expect(last('getOverview').request).toEqual({ tabId: 9 });
  expect(state().page).toEqual(fail('no-page'));
  const earlier = last('getOverview');
  popup.turnTo(10);
  await last('getOverview').answer(ok({ ...OVERVIEW_FACTS, page: fail('private-page') }));
  await earlier.answer(OVERVIEW);
  expect(state().page).toEqual(fail('private-page'));
});
