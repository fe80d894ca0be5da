// An HTTPS server under real host names behind a CONNECT proxy: a browser that uses the proxy reaches the hosts that have
// routes and nothing else, and every request is on the log.
import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { makeCertificate } from './certificate.ts';
import { type Reply, send } from './reply.ts';
import { RequestLog } from './request-log.ts';

/** Answers a request to its host, or null for 404. */
export type Route = (url: URL, request: IncomingMessage) => Reply | null | Promise<Reply | null>;

export interface FixtureServer {
  readonly proxyPort: number;
  readonly log: RequestLog;
  /** Sets or replaces what a host answers. */
  route(host: string, route: Route): void;
  /** Refuses connections to the host from now on, as without a network. */
  unplug(host: string): void;
  close(): Promise<void>;
}

const HOSTS = [
  ...['arxiv.org', 'github.com', 'huggingface.co', 'openreview.net', 'www.youtube.com'],
  ...['example.com', '*.example.com'],
];

export async function startFixtureServer(): Promise<FixtureServer> {
  const log = new RequestLog();
  const routes = new Map<string, Route>();
  const sockets = new Set<Duplex>();
  const track = (socket: Duplex) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  };
  const refuse = (method: string, host: string, path = '') =>
    log.add({ at: Date.now(), method, host, path, headers: {}, refused: true });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const { method = '', url: path = '/', headers } = request;
    const entry = log.add({ at: Date.now(), method, host, path, headers, refused: false });
    const reply = await routes.get(host)?.(new URL(path, `https://${host}`), request);
    entry.status = await send(reply ?? { status: 404, body: 'no such fixture' }, request, response);
  };

  const https = createHttps(await makeCertificate(HOSTS), (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  https.on('connection', track).on('tlsClientError', () => {});
  const httpsPort = await listen(https);

  const proxy = createHttp((request, response) => {
    const { hostname, pathname } = new URL(request.url ?? '/', 'http://no-host');
    refuse(request.method ?? '', hostname, pathname);
    response.writeHead(403).end();
  });
  proxy.on('connection', track);
  proxy.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    track(client);
    const host = (request.url ?? '').replace(/:\d+$/, '');
    if (!routes.has(host)) {
      refuse('CONNECT', host);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(httpsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    track(upstream);
    client.on('close', () => upstream.destroy());
  });
  const proxyPort = await listen(proxy);

  return {
    proxyPort,
    log,
    route: (host, route) => void routes.set(host, route),
    unplug(host) {
      routes.delete(host);
      // Open tunnels would outlive the plug.
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([proxy, https].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
