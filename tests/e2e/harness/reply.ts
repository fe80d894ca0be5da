// What a fixture route answers, and how that goes over the wire, faults included.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly delayMs?: number;
  readonly gzip?: boolean;
  /** Sends an ETag, and 304 to a request that already has it. */
  readonly etag?: boolean;
  /** Bytes after which the connection is cut, with the full length promised. */
  readonly truncateAt?: number;
}

export function html(body: string): Reply {
  return { headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

export function json(value: unknown): Reply {
  return { headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value), etag: true };
}

/** Writes the reply; returns the status that went out. */
export async function send(reply: Reply, request: IncomingMessage, response: ServerResponse): Promise<number> {
  if (reply.delayMs) await sleep(reply.delayMs);
  const headers: Record<string, string> = { ...reply.headers };
  const plain = Buffer.from(reply.body ?? '');
  if (reply.etag) headers.etag = `"${createHash('sha1').update(plain).digest('hex')}"`;
  if (headers.etag && request.headers['if-none-match'] === headers.etag) {
    response.writeHead(304, headers).end();
    return 304;
  }
  const body = reply.gzip ? gzipSync(plain) : plain;
  if (reply.gzip) headers['content-encoding'] = 'gzip';
  const status = reply.status ?? 200;
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  if (reply.truncateAt === undefined) response.end(body);
  else response.write(body.subarray(0, reply.truncateAt), () => response.destroy());
  return status;
}
