// What a list of papers is about: what it is called, without its site's name, and what its entries are. It is about no single paper, so
// it names none.
import type { PageSubject } from '../domain/page-subject';
import type { ListEntry } from './list-entry';
import { makeSubject } from './make-subject';
import { withoutSite } from './without-site';

/** Null for a list without entries. */
export function listSubject(site: string, url: URL, title: string, entries: readonly ListEntry[]): PageSubject | null {
  if (entries.length === 0) return null;
  return makeSubject({
    site,
    kind: 'list',
    title: withoutSite(title.replace(`${site}: `, ''), url, site),
    text: entries.map((entry) => entry.title).join('\n'),
    confidence: 0.7,
  });
}
