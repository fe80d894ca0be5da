// @vitest-environment happy-dom
// What is drawn after its page is read when it is there, and no longer looked for after a while.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageSubject } from '../../lib/domain/page-subject';
import { awaitLateText } from '../../lib/page/late-text';
import { aSubject } from '../builders';

let page: PageSubject | null;
let before: PageSubject | null;
let looks: number;
let grown: PageSubject[];
let run: AbortController;
const begin = () =>
  awaitLateText(
    document,
    page,
    before,
    () => {
      looks++;
      return page;
    },
    (subject) => grown.push(subject),
    run.signal,
  );
const change = async (next: PageSubject | null) => {
  page = next;
  document.body.append(document.createElement('p'));
  await vi.advanceTimersByTimeAsync(400);
};
const long = aSubject({ kind: 'discussion', text: 'x'.repeat(900) });

beforeEach(() => {
  vi.useFakeTimers();
  [page, before, looks, grown, run] = [null, null, 0, [], new AbortController()];
});
afterEach(() => {
  run.abort();
  vi.useRealTimers();
});

test('a page of which nothing could be said is read when it is drawn, once', async () => {
  begin();
  await change(null);
  expect(grown).toEqual([]);
  await change(long);
  await change({ ...long, text: 'x'.repeat(2000) });
  expect(grown).toEqual([long]);
});

test('a page that had little text is read when it has more', async () => {
  page = { ...long, text: 'x'.repeat(100) };
  begin();
  await change({ ...long, text: 'x'.repeat(200) });
  expect(grown).toEqual([]);
  await change(long);
  expect(grown).toEqual([long]);
});

test('a page that says enough is read no more, nor is one that was left, nor one that never says anything', async () => {
  page = long;
  begin();
  await change(long);
  expect(looks).toBe(0);
  page = null;
  begin();
  run.abort();
  await change(long);
  expect(looks).toBe(0);
  run = new AbortController();
  page = null;
  begin();
  for (let i = 0; i < 20; i++) await change(null);
  expect(looks).toBe(12);
  expect(grown).toEqual([]);
});

test('a page that still shows the one before is read until it shows nothing of that, whichever comes first', async () => {
  const title = { ...long, title: 'The next' };
  const both = { ...title, text: 'y'.repeat(900) };
  for (const half of [title, { ...long, text: both.text }]) {
    [page, before, grown] = [long, long, []];
    begin();
    await change(long);
    expect(grown).toEqual([]);
    await change(half);
    await change(both);
    await change({ ...both, text: 'z'.repeat(1500) });
    expect(grown).toEqual([half, both]);
  }
});
