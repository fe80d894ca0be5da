// What the address alone tells: papers by their arXiv id. For pages whose document cannot be read, PDFs before all.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import type { PageSubject } from '../domain/page-subject';
import { makeSubject } from './make-subject';

/** Null when the address names no paper. The title is then empty: whoever has the feed knows it by the id. */
export function detectByUrl(url: URL, site = 'url'): PageSubject | null {
  const id = arxivIdOfUrl(url)?.id;
  return id ? makeSubject({ site, kind: 'paper', ids: { arxiv: id } }) : null;
}
