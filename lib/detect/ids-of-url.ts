// The identifiers that an address alone tells of a paper, where they stand as they are.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import type { PageSubject } from '../domain/page-subject';
import { arxivIdOfDoi, doiOfUrl } from './doi';

export type Ids = PageSubject['ids'];

const OPENREVIEW_ID = /^[\w-]{6,40}$/;
const ACL_ID = /^\/(?:anthology\/)?([A-Z]\d{2}-\d{4,5}|\d{4}\.[a-z\d_]+-[a-z\d_]+\.\d+)(?:v\d+)?(?:\.pdf)?\/?$/;

function openreviewIdOfUrl({ hostname, pathname, searchParams }: URL): string | null {
  if (hostname !== 'openreview.net' && hostname !== 'www.openreview.net') return null;
  const id = /^\/(?:forum|pdf|attachment)$/.test(pathname) ? (searchParams.get('id') ?? '') : '';
  return OPENREVIEW_ID.test(id) ? id : null;
}

function aclIdOfUrl({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?(?:aclanthology\.org|aclweb\.org)$/.test(hostname)) return null;
  return ACL_ID.exec(pathname.slice(0, 100))?.[1] ?? null;
}

/** Empty for an address that tells none. */
export function idsOfUrl(url: URL): Ids {
  const doi = doiOfUrl(url);
  const ofDoi = doi && arxivIdOfDoi(doi);
  const arxiv = arxivIdOfUrl(url)?.id ?? ofDoi;
  const openreview = openreviewIdOfUrl(url);
  const acl = aclIdOfUrl(url);
  return {
    ...(arxiv && { arxiv }),
    ...(doi && !ofDoi && { doi }),
    ...(openreview && { openreview }),
    ...(acl && { acl }),
  };
}
