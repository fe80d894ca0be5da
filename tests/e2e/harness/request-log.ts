// Every request that a browser made while the harness watched it. What Paperkin promises about privacy is proved on this list.
import type { IncomingHttpHeaders } from 'node:http';

export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  readonly host: string;
  /** With the query. Empty for a host that was refused before it could be asked anything. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly refused: boolean;
  status?: number;
}

/** Makers of browsers, whom a fresh profile calls by itself whatever is installed. None of them can be Paperkin's doing: CSP. */
const VENDOR = /(?:^|\.)(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(?:org|com|net)|firefox\.com)$/;

export class RequestLog {
  readonly all: LoggedRequest[] = [];

  add(request: LoggedRequest): LoggedRequest {
    this.all.push(request);
    return request;
  }

  clear(): void {
    this.all.length = 0;
  }

  /** Requests to a host, oldest first. */
  of(host: string): LoggedRequest[] {
    return this.all.filter((request) => request.host === host);
  }

  /** Hosts asked for, without the browser's own calls home. */
  hosts(): string[] {
    return [...new Set(this.all.map((request) => request.host))].filter((host) => !VENDOR.test(host)).sort();
  }

  /** Requests that carry the text anywhere, plain, percent-encoded or in base64 at any alignment. */
  carrying(text: string): LoggedRequest[] {
    const forms = formsOf(text);
    return this.all.filter((request) => {
      const whole = `${request.host} ${request.path} ${JSON.stringify(request.headers)}`;
      return forms.some((form) => whole.toLowerCase().includes(form.toLowerCase()));
    });
  }
}

function formsOf(text: string): string[] {
  const percent = [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  // A byte run inside a longer base64 text starts at one of three phases; the ends that neighbours touch are cut off.
  const base64 = [0, 1, 2].map((phase) => {
    const encoded = Buffer.from('\0'.repeat(phase) + text)
      .toString('base64')
      .replace(/=+$/, '');
    return encoded.slice(phase === 0 ? 0 : phase + 1, -1);
  });
  const urlSafe = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  return [text, encodeURIComponent(text), percent, Buffer.from(text).toString('hex'), ...base64, ...urlSafe];
}
