// Paperkin beside its peers, in real Chromium and in Node, in one run. Nothing here fails for being slow: it prints figures.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { PageSubject } from '../../lib/domain/page-subject';
import type { Paper } from '../../lib/domain/paper';
import { makePaperkin, makePeer } from './chromium/extensions';
import { inChromium } from './chromium/in-chromium';
import { measureBuilding } from './chromium/measure-building';
import { measureWorker, type WorkerTask } from './chromium/measure-worker';
import { DAY_PAPERS } from './corpus';
import { docOf } from './doc-of';
import { type NodeTask, peerInNode, rankingInNode } from './in-node';
import type { AnyPeer } from './peers/peer';
import { printReport } from './print';
import { progress } from './progress';
import { tellingWords, typedQueries } from './queries';
import { type Figures, figuresOf, Report } from './report';
import type { Scale } from './scale';

export interface BenchTask {
  /** Counts of papers; what is measured at each is decided by `peersAt`. */
  readonly sizes: readonly number[];
  peersAt(size: number): readonly AnyPeer[];
  papers(count: number): readonly Paper[];
  pages(papers: readonly Paper[]): readonly PageSubject[];
  readonly scale: Scale;
  readonly json?: string;
}

const HOW = `
How it is measured. Every engine runs as the worker of an extension in a Chromium of its own, to which no debugger is attached.
  cold     the worker is stopped, a page's content script asks; in the worker: from the first line of its script to the answer's
           departure, and beside it from the worker's start, loading and compiling the script included; the round trip has all of it;
           empty round trip: a worker without code, asked in turn with it
  warm     in the worker: from the message's arrival to the answer's departure, messages and reading of stored papers included
  Paperkin's worker is the built extension's own file, with a clock before it; a page of the bench fills its database through the
           sync's own modules. Build, updates and slices are measured there, in a web worker
  peers    answer with ids alone; built, grown and saved in Node; their worker loads the index whole from IndexedDB
  Node     ranking alone, without messages and storage`;

/** Rejects at the end when an engine could not be measured; the others are in the file and on the screen all the same. */
export async function runBench(task: BenchTask): Promise<Report> {
  console.log(HOW);
  const [cpu] = cpus();
  const machine = { cpu: cpu?.model ?? '', cores: cpus().length, node: process.version };
  const papers: Report['papers'] = {};
  const failures: string[] = [];
  for (const size of task.sizes) {
    const engines: Record<string, Figures> = {};
    papers[size] = engines;
    const ask = prepare(task, size);
    const measure = async (engine: string, job: () => Promise<Figures>) => {
      progress(`${size} papers: ${engine}`);
      try {
        engines[engine] = await job();
      } catch (error) {
        failures.push(
          `${engine} at ${size} papers: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
        );
        console.error(`COULD NOT BE MEASURED: ${failures.at(-1)}`);
      }
      // After each engine: what is cut off leaves what it had.
      if (task.json) writeFileSync(task.json, `${JSON.stringify(Report.parse({ machine, papers }), null, 2)}\n`);
    };
    await measure('paperkin', () => measurePaperkin(ask));
    for (const peer of task.peersAt(size)) await measure(peer.name, () => measurePeer(peer, ask));
  }
  const report = Report.parse({ machine, papers });
  printReport(report);
  if (failures.length > 0) throw new Error(`${failures.length} could not be measured:\n${failures.join('\n')}`);
  return report;
}

interface Prepared {
  readonly base: readonly Paper[];
  readonly days: readonly (readonly Paper[])[];
  readonly node: NodeTask;
  readonly worker: WorkerTask;
}

function prepare(task: BenchTask, size: number): Prepared {
  const { scale } = task;
  const all = task.papers(size + scale.days * DAY_PAPERS);
  const base = all.slice(0, size);
  const days = Array.from({ length: scale.days }, (_, n) =>
    all.slice(size + n * DAY_PAPERS, size + (n + 1) * DAY_PAPERS),
  );
  const pages = task.pages(base);
  const typed = typedQueries(base);
  return {
    base,
    days,
    node: { docs: base.map(docOf), days: days.map((day) => day.map(docOf)), pages, typed, effort: scale.node },
    worker: { pages, typed, cold: scale.cold, warm: scale.warm },
  };
}

async function measurePaperkin({ base, days, node, worker }: Prepared): Promise<Figures> {
  const inBrowser = await inChromium({
    make: (folder) => makePaperkin(folder, base, days),
    measure: async (browser, extension, empty) => ({
      ...(await measureBuilding(browser, extension, days.length)),
      ...(await measureWorker(browser, extension, empty, worker)),
    }),
  });
  return figuresOf(inBrowser, await rankingInNode(node), { where: 'Chromium; node_* in Node' });
}

async function measurePeer(peer: AnyPeer, { base, node, worker }: Prepared): Promise<Figures> {
  const { figures, stored } = await peerInNode(peer, node);
  const telling = tellingWords(base);
  const inBrowser = await inChromium({
    make: (folder) => makePeer(folder, peer.name, stored),
    async measure(browser, extension, empty) {
      const tab = await browser.tab(`chrome-extension://${extension}/bench/page.html`);
      await tab.run(() => bench(), null);
      await tab.close();
      return measureWorker(browser, extension, empty, { ...worker, telling });
    },
  });
  return figuresOf(figures, inBrowser, {
    where: `Chromium; build, slice, update, stored and node_* in Node${peer.note && `; ${peer.note}`}`,
  });
}

declare const bench: () => unknown;
