// A paper of arXiv by its address alone, wherever it is shown.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import type { PageSubject } from '../domain/page-subject';
import { makeSubject } from './make-subject';

/** Null when the address names no paper of arXiv. The title is then empty: whoever has the feed knows it by the id. */
export function arxivByUrl(url: URL, site: string): PageSubject | null {
  const id = arxivIdOfUrl(url)?.id;
  return id ? makeSubject({ site, kind: 'paper', ids: { arxiv: id } }) : null;
}
