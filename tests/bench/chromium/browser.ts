// A fresh Chromium with some extensions in it, and no network but the fixture server's.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from '../../../lib/domain/zod';
import { executable } from '../../e2e/harness/where';
import { type Cdp, startChromium } from './cdp';
import { openTab, type Tab } from './tab';

export interface BenchBrowser {
  readonly version: string;
  /** Installs an unpacked extension; its id. */
  install(folder: string): Promise<string>;
  tab(url: string): Promise<Tab>;
  /** Ends every service worker as the browser does with idle ones, and waits until they are gone. */
  stopWorkers(tab: Tab): Promise<void>;
  /** Its welcome page, say: an open page would keep the extension's process alive and its worker's start cheap. */
  closePagesOf(extension: string): Promise<void>;
  /** Bytes of the running worker's heap and buffers, after a collection. Null when it does not run. */
  heapOf(extension: string): Promise<number | null>;
  close(): Promise<void>;
}

const Targets = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});
const Heap = z.object({ usedSize: z.number(), backingStorageSize: z.optional(z.number()) });

const GONE_WITHIN_MS = 20_000;
const STOP_AGAIN_MS = 500;
/** After a stop the browser tidies up; what starts meanwhile would pay for it. */
const QUIET_MS = 250;

export async function startBrowser(proxyPort: number): Promise<BenchBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'paperkin-bench-'));
  const cdp = startChromium(executable('chromium'), [
    `--user-data-dir=${profile}`,
    '--headless=new',
    '--enable-unsafe-extension-debugging',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    '--ignore-certificate-errors',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]);
  const targets = async () => Targets.parse(await cdp.send('Target.getTargets')).targetInfos;
  const workers = async () => (await targets()).filter(({ type }) => type === 'service_worker');
  return {
    version: z.object({ product: z.string() }).parse(await cdp.send('Browser.getVersion')).product,
    async install(path) {
      return z.object({ id: z.string() }).parse(await cdp.send('Extensions.loadUnpacked', { path })).id;
    },
    tab: (url) => openTab(cdp, url),
    async stopWorkers(tab) {
      await tab.send('ServiceWorker.enable');
      const until = performance.now() + GONE_WITHIN_MS;
      for (let again = 0; again === 0 || (await workers()).length > 0; ) {
        const now = performance.now();
        if (now > until) throw new Error('The service workers did not stop.');
        // An event of the browser's own (an alarm, a tab that is ready) may have started one meanwhile.
        if (now >= again) {
          await tab.send('ServiceWorker.stopAllWorkers');
          again = now + STOP_AGAIN_MS;
        }
        await sleep(10);
      }
      await tab.send('ServiceWorker.disable');
      await sleep(QUIET_MS);
    },
    async closePagesOf(extension) {
      for (const { targetId, type, url } of await targets())
        if (type === 'page' && url.startsWith(`chrome-extension://${extension}/`))
          // One that is closing already is listed a moment longer.
          await cdp.send('Target.closeTarget', { targetId }).catch(() => {});
    },
    async heapOf(extension) {
      const worker = (await workers()).find(({ url }) => new URL(url).host === extension);
      return worker ? heapOf(cdp, worker.targetId) : null;
    },
    async close() {
      await cdp.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function heapOf(cdp: Cdp, targetId: string): Promise<number> {
  const attached = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = z.object({ sessionId: z.string() }).parse(attached);
  await cdp.send('HeapProfiler.collectGarbage', {}, sessionId);
  const { usedSize, backingStorageSize = 0 } = Heap.parse(await cdp.send('Runtime.getHeapUsage', {}, sessionId));
  await cdp.send('Target.detachFromTarget', { sessionId });
  return usedSize + backingStorageSize;
}
