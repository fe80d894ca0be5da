// The pages of assets/demo under their real addresses, and a feed that has nothing to add to the starter papers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFeed } from '../tests/e2e/harness/feed-api.ts';
import { type FixtureServer, startFixtureServer } from '../tests/e2e/harness/fixture-server.ts';
import { html } from '../tests/e2e/harness/reply.ts';
import { ROOT } from '../tests/e2e/harness/where.ts';

export interface DemoPage {
  readonly url: string;
  readonly file: string;
  readonly name: string;
  /** `nothing`: a page beside which no sidebar should stand. */
  readonly expect: 'own' | 'related' | 'nothing';
}

const FOLDER = join(ROOT, 'assets', 'demo');

export function readDemoPages(): DemoPage[] {
  return JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as DemoPage[];
}

export async function startDemoServer(pages: readonly DemoPage[]): Promise<FixtureServer> {
  const server = await startFixtureServer();
  serveFeed(server, new Map());
  for (const host of new Set(pages.map(({ url }) => new URL(url).host))) {
    server.route(host, ({ pathname }) => {
      const page = pages.find(({ url }) => new URL(url).host === host && new URL(url).pathname === pathname);
      return page ? html(readFileSync(join(FOLDER, page.file), 'utf8')) : null;
    });
  }
  return server;
}
