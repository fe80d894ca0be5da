// A browser with Paperkin and the little internet around it: what every scenario starts from.
import { launchChromium } from './chromium.ts';
import { type FeedApi, serveFeed } from './feed-api.ts';
import { type FeedDays, makeFeed } from './feed-fixture.ts';
import { launchFirefox } from './firefox.ts';
import { type FixtureServer, startFixtureServer } from './fixture-server.ts';
import { servePages } from './pages.ts';
import type { LaunchOptions, PaperkinDriver } from './paperkin-driver.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface Session {
  readonly server: FixtureServer;
  readonly feed: FeedApi;
  readonly pages: ReturnType<typeof servePages>;
  readonly driver: PaperkinDriver;
  end(): Promise<void>;
}

export interface SessionOptions extends Omit<LaunchOptions, 'proxyPort'> {
  readonly days?: FeedDays;
  /** Runs before the browser starts, e.g. to plant faults. */
  readonly before?: (server: FixtureServer, feed: FeedApi) => void;
}

export async function startSession(browser: BrowserName, options: SessionOptions = {}): Promise<Session> {
  const { days = makeFeed(), before, ...launch } = options;
  const server = await startFixtureServer();
  const feed = serveFeed(server, days);
  const pages = servePages(server);
  before?.(server, feed);
  const start = browser === 'chromium' ? launchChromium : launchFirefox;
  const driver = await start({ ...launch, proxyPort: server.proxyPort });
  return {
    server,
    feed,
    pages,
    driver,
    async end() {
      await driver.close();
      await server.close();
    },
  };
}
