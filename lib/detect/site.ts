// The contract of a detector: one file a site, closed, listed in a registry. A detector gets all it reads handed in, never a global.
import type { PageSubject } from '../domain/page-subject';
import type { ListEntry } from './list-entry';

export interface Site {
  /** Goes into `PageSubject.site`. */
  readonly name: string;
  /** Exact host names, or dot-suffixes such as `.example.org`, that belong to this site alone. */
  readonly hosts: readonly string[];
  /** Whether a page at this address may be about something. Only asked for addresses on `hosts`. */
  claims(url: URL): boolean;
  /** Only asked for addresses it claims. Null when the page turns out to be about nothing. */
  detect(url: URL, document: Document): PageSubject | null;
  /** The papers that a page of several lists, in its order. Only asked for addresses it claims. */
  entries?(url: URL, document: Document): ListEntry[];
}

export function isOnHost(hostname: string, hosts: readonly string[]): boolean {
  return hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
}
