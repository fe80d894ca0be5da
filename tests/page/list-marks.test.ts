// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://arxiv.org/list/cs.LG/recent" }
// Marks in a list with a worker of wax: what is asked, what is hung where, and when no more is asked.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arxiv } from '../../lib/detect/arxiv';
import { detectPlainly } from '../../lib/detect/detect-plainly';
import { detectorOf } from '../../lib/detect/detector';
import type { EntryMark } from '../../lib/domain/entry-mark';
import { createListMarks, type ListMarks } from '../../lib/page/list-marks';

const world = vi.hoisted(() => ({ asked: [] as unknown[][], known: {} as Record<string, object> }));
vi.mock('../../lib/page/alive', () => ({ isAlive: () => true }));
vi.mock('../../lib/messaging/ask', () => ({
  ask: async (_: string, { entries }: { entries: { title: string }[] }) => {
    world.asked.push(entries);
    return {
      ok: true,
      value: entries.flatMap(({ title }, index) => (world.known[title] ? { index, ...world.known[title] } : [])),
    };
  },
}));

/** Tells at once what of the list is near the window: all but what a test says is far. */
const far = new Set<string>();
const observers = new Set<FakeObserver>();
class FakeObserver {
  readonly targets = new Set<Element>();
  constructor(readonly tell: (seen: { target: Element; isIntersecting: boolean }[]) => void) {
    observers.add(this);
  }
  observe(target: Element) {
    this.targets.add(target);
    queueMicrotask(() => this.look());
  }
  unobserve(target: Element) {
    this.targets.delete(target);
  }
  disconnect() {
    this.targets.clear();
  }
  look() {
    const isFar = ({ textContent }: Element) => [...far].some((title) => textContent?.includes(title));
    const seen = [...this.targets].map((target) => ({ target, isIntersecting: !isFar(target) }));
    if (seen.length > 0) this.tell(seen);
  }
}
const scroll = () => {
  far.clear();
  for (const observer of observers) observer.look();
};

const URL_OF_LIST = new URL('https://arxiv.org/list/cs.LG/recent');
const entry = (id: string, title: string) =>
  `<dt><a href="/abs/${id}">arXiv:${id}</a></dt><dd><div class="list-title"><span>Title:</span> ${title}</div></dd>`;
const looksOf = ({ upvotes, saved }: EntryMark) => ({ label: `${upvotes} ${saved}`, icons: [], text: `${upvotes}` });
const detector = detectorOf([arxiv], detectPlainly);
let marks: ListMarks;

const marked = () =>
  [...document.querySelectorAll('paperkin-mark')].map((mark) =>
    mark.parentElement?.textContent?.replace('Title: ', ''),
  );
const later = (ms = 900) => vi.advanceTimersByTimeAsync(ms);
const arrive = async (url = URL_OF_LIST) => {
  marks.onArrive(url, new AbortController().signal);
  await later(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  far.clear();
  observers.clear();
  world.asked = [];
  world.known = { Known: { upvotes: 57, saved: false }, Late: { upvotes: 3, saved: true } };
  document.body.innerHTML = `<dl>${entry('2608.00001', 'Known')}${entry('2608.00002', 'Unknown')}</dl>`;
  marks = createListMarks({ document, detector, looksOf });
});
afterEach(() => {
  marks.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a list', () => {
  it('is asked about once, as a whole, and what is known gets a mark', async () => {
    await arrive();
    await later(5000);
    expect(world.asked).toEqual([
      [
        { id: '2608.00001', title: 'Known' },
        { id: '2608.00002', title: 'Unknown' },
      ],
    ]);
    expect(marked()).toEqual(['Known']);
  });

  it('that grows is asked about for what is new alone', async () => {
    await arrive();
    document.querySelector('dl')?.insertAdjacentHTML('beforeend', entry('2608.00003', 'Late'));
    await later();
    expect(world.asked[1]).toEqual([{ id: '2608.00003', title: 'Late' }]);
    expect(marked()).toEqual(['Known', 'Late']);
  });

  it('gets a mark when its title comes near the window, which is no reason to ask again', async () => {
    far.add('Known');
    await arrive();
    expect(marked()).toEqual([]);
    scroll();
    expect(marked()).toEqual(['Known']);
    const look = vi.spyOn(detector, 'listEntries');
    await later(5000);
    expect(look).not.toHaveBeenCalled();
    expect(world.asked).toHaveLength(1);
  });

  it('does not tell the page what a mark says', async () => {
    await arrive();
    const mark = document.querySelector('paperkin-mark');
    expect(mark?.shadowRoot).toBeNull();
    expect(mark?.textContent).toBe('');
    expect(mark?.getAttributeNames()).toEqual(['style']);
  });

  it('gets marks back that the page dropped, up to a point', async () => {
    await arrive();
    for (let times = 0; times < 60; times++) {
      for (const mark of document.querySelectorAll('paperkin-mark')) mark.remove();
      await later();
    }
    expect(world.asked.length).toBeLessThanOrEqual(40);
    expect(marked()).toEqual([]);
  });

  it('shows anew what has changed', async () => {
    await arrive();
    world.known = { Unknown: { upvotes: 0, saved: true } };
    marks.renew();
    await later(0);
    expect(marked()).toEqual(['Unknown']);
  });

  it.each([
    ['marks are switched off', () => marks.stop()],
    ['the page is left', () => marks.onLeave(new URL('https://arxiv.org/abs/2608.00001'))],
  ])('is left without a trace when %s', async (_, leave) => {
    await arrive();
    expect(marked()).toEqual(['Known']);
    leave();
    document.querySelector('dl')?.insertAdjacentHTML('beforeend', entry('2608.00003', 'Late'));
    await later();
    expect(marked()).toEqual([]);
    expect(world.asked).toHaveLength(1);
  });
});

it('a page that is no list is not asked about', async () => {
  await arrive(new URL('https://arxiv.org/abs/2608.00001'));
  await arrive(new URL('https://arxiv.org/about'));
  expect(world.asked).toEqual([]);
});
