// The identifiers that an address alone tells, of papers wherever they are shown.
import { arxivIdOfUrl, parseArxivId } from '../domain/arxiv-id';
import type { PageSubject } from '../domain/page-subject';
import { arxivIdOfDoi, doiOfUrl } from './doi';

export type Ids = PageSubject['ids'];

const OPENREVIEW_ID = /^[\w-]{6,40}$/;
const ACL_ID = /^\/(?:anthology\/)?([A-Z]\d{2}-\d{4,5}|\d{4}\.[a-z\d_]+-[a-z\d_]+\.\d+)(?:v\d+)?(?:\.pdf)?\/?$/;

export function openreviewIdOfUrl({ hostname, pathname, searchParams }: URL): string | null {
  if (hostname !== 'openreview.net' && hostname !== 'www.openreview.net') return null;
  const id = /^\/(?:forum|pdf|attachment)$/.test(pathname) ? (searchParams.get('id') ?? '') : '';
  return OPENREVIEW_ID.test(id) ? id : null;
}

export function aclIdOfUrl({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?(?:aclanthology\.org|aclweb\.org)$/.test(hostname)) return null;
  return ACL_ID.exec(pathname)?.[1] ?? null;
}

const PMIDS: readonly [host: string, path: RegExp][] = [
  ['pubmed.ncbi.nlm.nih.gov', /^\/(\d{1,9})(?:\/|$)/],
  ['www.ncbi.nlm.nih.gov', /^\/pubmed\/(\d{1,9})(?:\/|$)/],
  ['europepmc.org', /^\/(?:article|abstract)\/MED\/(\d{1,9})(?:\/|$)/i],
];

export function pmidOfUrl({ hostname, pathname }: URL): string | null {
  const [, path] = PMIDS.find(([host]) => host === hostname) ?? [];
  return path?.exec(pathname)?.[1] ?? null;
}

/** Where others show arXiv's papers by their ids: `/papers/2507.14111`, `/arxiv/2507.14111v2`, `/paper/arxiv:2507.14111`. */
const ARXIV_BELOW =
  /\/(?:arxiv|papers?|abs)(?:\/|%2f|:|%3a)(?:arxiv(?::|%3a))?(\d{4}\.\d{4,5}(?:v\d{1,3})?)(?:\.pdf|\/|$)/i;

function arxivShownBy({ hostname, pathname }: URL): string | undefined {
  // What stands on arXiv's own host or on GitHub is told by their own rules.
  if (/(?:^|\.)(?:arxiv\.org|github\.com)$/.test(hostname)) return undefined;
  return parseArxivId(ARXIV_BELOW.exec(pathname.slice(0, 500))?.[1] ?? '')?.id;
}

/** DOIs that are an address' number behind a registrant's prefix. */
const REGISTERED: readonly [host: RegExp, path: RegExp, prefix: string][] = [
  [
    /^(?:www\.)?nature\.com$/,
    /^\/articles\/([a-z]\d*\d{4,}-\d{2,3}-\d{4,6}-[\da-z]|[a-z]+\.?\d[\w.]+)(?:\.pdf|\/|$)/,
    '10.1038/',
  ],
  [/^(?:papers\.)?ssrn\.com$/, /[?&]abstract(?:_?id)?=(\d+)/i, '10.2139/ssrn.'],
  [/^zenodo\.org$/, /^\/records?\/(\d+)/, '10.5281/zenodo.'],
];

function registeredDoi({ hostname, pathname, search }: URL): string | null {
  for (const [host, path, prefix] of REGISTERED) {
    const number = host.test(hostname) && path.exec(pathname + search)?.[1];
    if (number) return prefix + number;
  }
  return null;
}

/** Empty for an address that tells none. */
export function idsOfUrl(url: URL): Ids {
  const doi = doiOfUrl(url) ?? registeredDoi(url);
  const arxiv = arxivIdOfUrl(url)?.id ?? (doi && arxivIdOfDoi(doi)) ?? arxivShownBy(url);
  const openreview = openreviewIdOfUrl(url);
  const acl = aclIdOfUrl(url);
  const pmid = pmidOfUrl(url);
  return {
    ...(arxiv && { arxiv }),
    ...(doi && !(arxiv && arxivIdOfDoi(doi)) && { doi }),
    ...(pmid && { pmid }),
    ...(openreview && { openreview }),
    ...(acl && { acl }),
  };
}
