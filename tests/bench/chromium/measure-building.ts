// How Paperkin's index comes to be: all papers at once, then day by day, each in a worker that has just started.
import { z } from '../../../lib/domain/zod';
import { median, round } from '../percentiles';
import { progress } from '../progress';
import type { Measured } from '../report';
import type { BenchBrowser } from './browser';
import type { SeedJob } from './inside/seed-worker';

const Done = z.object({ ms: z.number(), sliceMs: z.number(), bytes: z.number(), parts: z.number() });

declare const bench: (job: SeedJob) => unknown;
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  alarms: { clearAll(): Promise<boolean> };
};

export async function measureBuilding(browser: BenchBrowser, extension: string, days: number): Promise<Measured> {
  const tab = await browser.tab(`chrome-extension://${extension}/bench/page.html`);
  const run = (job: SeedJob) => tab.run((one: SeedJob) => bench(one), job);
  // Answered once the starter papers are in; from then on no sync starts by itself, nor does an alarm have the worker learn from papers
  // while the bench builds their index.
  await tab.run((message: object) => chrome.runtime.sendMessage(message), {
    type: 'pauseSync',
    data: {},
    timestamp: 0,
  });
  await tab.run(() => chrome.alarms.clearAll(), null);
  await browser.stopWorkers(tab);

  progress('  storing papers');
  await run({ kind: 'store' });
  progress('  building the index');
  const build = Done.parse(await run({ kind: 'build' }));
  progress('  adding days');
  const updates: z.infer<typeof Done>[] = [];
  for (let n = 0; n < days; n++) updates.push(Done.parse(await run({ kind: 'day', n })));
  await tab.close();

  // Fewer parts than the day before: some were merged into one.
  const merged = updates.filter(({ parts }, n) => parts < ((updates[n - 1] ?? build).parts ?? 0));
  const plain = median(updates.filter((day) => !merged.includes(day)).map(({ ms }) => ms));
  return {
    build_ms: round(build.ms),
    longest_slice_ms: round(Math.max(build.sliceMs, ...updates.map(({ sliceMs }) => sliceMs))),
    daily_update_ms: median(updates.map(({ ms }) => ms)),
    merge_ms: merged.length > 0 ? round(Math.max(...merged.map(({ ms }) => Math.max(0, ms - (plain ?? 0))))) : null,
    stored_bytes: updates.at(-1)?.bytes ?? build.bytes,
  };
}
