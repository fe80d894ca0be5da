// @vitest-environment happy-dom
// One run a navigation: pages that change without loading, and come back from the cache, are arrived at once each.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchNavigation } from '../../lib/page/navigation';

const alive = vi.hoisted(() => ({ isAlive: true }));
vi.mock('../../lib/page/alive', () => ({ isAlive: () => alive.isAlive }));

const SETTLED_MS = 2500;
let stop = () => {};
let arrivals: { path: string; signal: AbortSignal }[] = [];
let leaves: string[] = [];

function watch() {
  stop = watchNavigation(window, {
    onLeave: (url) => leaves.push(url.pathname),
    onArrive: (url, signal) => arrivals.push({ path: url.pathname, signal }),
  });
}
const go = (path: string) => {
  history.pushState({}, '', path);
  window.dispatchEvent(new Event('popstate'));
};
const paths = () => arrivals.map(({ path }) => path);

beforeEach(() => {
  vi.useFakeTimers();
  alive.isAlive = true;
  arrivals = [];
  leaves = [];
  history.replaceState({}, '', '/start');
  watch();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('navigation', () => {
  it('arrives at the first page at once', () => expect(paths()).toEqual(['/start']));

  it('leaves at once and arrives when the page has come to rest', async () => {
    go('/next');
    expect(leaves).toEqual(['/next']);
    expect(paths()).toEqual(['/start']);
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(paths()).toEqual(['/start', '/next']);
    expect(arrivals[0]?.signal.aborted).toBe(true);
    expect(arrivals[1]?.signal.aborted).toBe(false);
  });

  it('arrives once, at the last, after a hundred changes', async () => {
    for (let i = 0; i < 100; i++) go(`/page-${i}`);
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(paths()).toEqual(['/start', '/page-99']);
  });

  it('sees a route that tells nobody, by looking', async () => {
    history.pushState({}, '', '/silent');
    await vi.advanceTimersByTimeAsync(1000 + SETTLED_MS);
    expect(paths()).toEqual(['/start', '/silent']);
  });

  it('stays where only the place on the page changes', async () => {
    go('/start#section');
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(leaves).toEqual([]);
    expect(paths()).toEqual(['/start']);
  });

  it('reads again when content comes after its address, or back from the cache', async () => {
    document.dispatchEvent(new Event('turbo:render'));
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(paths()).toEqual(['/start', '/start', '/start']);
  });

  it('stops for good once the extension is gone', async () => {
    alive.isAlive = false;
    go('/next');
    alive.isAlive = true;
    go('/after');
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(paths()).toEqual(['/start']);
  });
});
