// What a reader waits for, in the worker of one extension: cold and warm, related and as-you-type, and the heap after both.
import type { PageSubject } from '../../../lib/domain/page-subject';
import { pick } from '../in-node';
import { type Effort, percentilesOf, sample } from '../percentiles';
import { progress } from '../progress';
import { type Typed, WORD_COUNTS } from '../queries';
import type { Measured, Percentiles } from '../report';
import { ask, askCold, type Question } from './ask';
import type { BenchBrowser } from './browser';
import { PAGE_URL } from './extensions';

export interface WorkerTask {
  readonly pages: readonly PageSubject[];
  /** Peers are asked with the page's most telling words too. */
  readonly telling?: (page: PageSubject) => string;
  readonly typed: readonly Typed[];
  readonly cold: Effort;
  readonly warm: Effort;
}

const SEARCH_LIMIT = 20;
/** Answers until a worker is warm. */
const WARM_UP = 3;

export async function measureWorker(
  browser: BenchBrowser,
  extension: string,
  empty: string,
  task: WorkerTask,
): Promise<Measured> {
  return {
    ...(await related(browser, extension, empty, task)),
    ...(await asYouType(browser, extension, task)),
  };
}

/** Asked from a content script. */
async function related(browser: BenchBrowser, extension: string, empty: string, task: WorkerTask): Promise<Measured> {
  const { pages, telling } = task;
  progress('  related, cold and warm');
  await browser.closePagesOf(extension);
  const tab = await browser.tab(PAGE_URL);
  const whole = (n: number): Question => ({ type: 'getRelated', data: pick(pages, n) });
  const roundTrips: number[] = [];
  const floor: number[] = [];
  const arrivals: number[] = [];
  const sinceStart: number[] = [];
  let found = 0;
  const cold = await sample(task.cold, async (n) => {
    // In turn, so that whatever else the machine does meets both alike.
    const nothing = await askCold(browser, tab, { type: 'getRelated', data: {} }, empty);
    const asked = await askCold(browser, tab, whole(n), extension);
    if (!nothing || !asked) return null;
    floor.push(nothing.roundTripMs);
    roundTrips.push(asked.roundTripMs);
    arrivals.push(asked.sinceRunMs - asked.insideMs);
    sinceStart.push(asked.sinceStartMs);
    found += asked.found;
    return asked.sinceRunMs;
  });
  if (found === 0) throw new Error('No page was answered with a paper: there is nothing to measure.');
  // By the last pages, so that the first ones are new to it.
  for (let n = 1; n <= WARM_UP; n++) await ask(tab, whole(WARM_UP * pages.length - n), extension);
  const warm = await sample(task.warm, async (n) => (await ask(tab, whole(n), extension)).insideMs);
  const figures: Measured = {
    cold_worker_ms: percentilesOf(cold),
    cold_until_message_ms: percentilesOf(arrivals),
    cold_since_start_ms: percentilesOf(sinceStart),
    cold_round_trip_ms: percentilesOf(roundTrips),
    empty_round_trip_ms: percentilesOf(floor),
    related_ms: percentilesOf(warm),
    related_new_page_ms: percentilesOf(warm.slice(0, Math.max(1, pages.length - WARM_UP))),
  };
  if (telling) {
    const few = (n: number): Question => ({ type: 'getRelated', data: { title: '', text: telling(pick(pages, n)) } });
    const coldFew = await sample(
      task.cold,
      async (n) => (await askCold(browser, tab, few(n), extension))?.sinceRunMs ?? null,
    );
    const warmFew = await sample(task.warm, async (n) => (await ask(tab, few(n), extension)).insideMs);
    Object.assign(figures, { cold_worker_25_ms: percentilesOf(coldFew), related_25_ms: percentilesOf(warmFew) });
  }
  await tab.close();
  return figures;
}

/** Asked from a page of the extension, as the popup does. */
async function asYouType(browser: BenchBrowser, extension: string, task: WorkerTask): Promise<Measured> {
  progress('  as-you-type, cold and warm');
  const tab = await browser.tab(`chrome-extension://${extension}/bench/page.html`);
  const search = ({ query }: Typed): Question => ({ type: 'search', data: { query, limit: SEARCH_LIMIT } });
  const roundTrips: number[] = [];
  const first = await sample(task.cold, async (n) => {
    const asked = await askCold(browser, tab, search(pick(task.typed, n * 7)));
    if (asked) roundTrips.push(asked.roundTripMs);
    return asked?.sinceRunMs ?? null;
  });
  const byWords: Record<string, Percentiles> = {};
  for (const words of WORD_COUNTS) {
    const queries = task.typed.filter((typed) => typed.words === words);
    const warm = await sample(task.warm, async (n) => (await ask(tab, search(pick(queries, n)))).insideMs);
    const figures = percentilesOf(warm);
    if (figures) byWords[words] = figures;
  }
  // This worker has not been asked for related papers yet.
  await ask(tab, { type: 'getRelated', data: pick(task.pages, 0) });
  await ask(tab, search(pick(task.typed, 0)));
  const heap = await browser.heapOf(extension);
  await tab.close();
  return {
    first_type_ms: percentilesOf(first),
    first_type_round_trip_ms: percentilesOf(roundTrips),
    type_ms: Object.values(byWords).toSorted((a, b) => b.p95 - a.p95)[0] ?? null,
    type_by_words_ms: byWords,
    heap_bytes: heap,
  };
}
