// The identifiers that an address alone tells of a paper, where they stand as they are.
import { arxivIdOfUrl } from '../domain/arxiv-id';
import type { PageSubject } from '../domain/page-subject';
import { arxivIdOfDoi, doiOfUrl } from './doi';

export type Ids = PageSubject['ids'];

const OPENREVIEW = /^(?:www\.)?openreview\.net\/(?:forum|pdf|attachment)$/;
const OPENREVIEW_ID = /^[\w-]{6,40}$/;
const ACL =
  /^(?:www\.)?acl(?:anthology|web)\.org\/(?:anthology\/)?([A-Z]\d{2}-\d{4,5}|\d{4}\.[a-z\d_]+-[a-z\d_]+\.\d+)(?:v\d+)?(?:\.pdf)?\/?$/;

/** Empty for an address that tells none. */
export function idsOfUrl(url: URL): Ids {
  const doi = doiOfUrl(url);
  const ofDoi = doi && arxivIdOfDoi(doi);
  const arxiv = arxivIdOfUrl(url)?.id ?? ofDoi;
  const place = (url.hostname + url.pathname).slice(0, 130);
  const note = OPENREVIEW.test(place) && url.searchParams.get('id');
  const acl = ACL.exec(place)?.[1];
  return {
    ...(arxiv && { arxiv }),
    ...(doi && !ofDoi && { doi }),
    ...(note && OPENREVIEW_ID.test(note) && { openreview: note }),
    ...(acl && { acl }),
  };
}
