// The identifiers that an address tells on sites that get no sidebar by themselves: publishers that number their papers in their own
// way, and those who show arXiv's.
import { parseArxivId } from '../domain/arxiv-id';
import { type Ids, idsOfUrl } from './ids-of-url';

const PMIDS: readonly [host: string, path: RegExp][] = [
  ['pubmed.ncbi.nlm.nih.gov', /^\/(\d{1,9})(?:\/|$)/],
  ['www.ncbi.nlm.nih.gov', /^\/pubmed\/(\d{1,9})(?:\/|$)/],
  ['europepmc.org', /^\/(?:article|abstract)\/MED\/(\d{1,9})(?:\/|$)/i],
];

/** DOIs that are an address' number behind a registrant's prefix. */
const REGISTERED: readonly [host: RegExp, path: RegExp, prefix: string][] = [
  // One of its journals is registered elsewhere; the addresses of others leave out their DOIs' full stops.
  [
    /^(?:www\.)?nature\.com$/,
    /^\/articles\/(?!s41599|(?!nature|ncomms|srep)[a-z]+20[01]\d\d)([a-z]\d*\d{4,}-\d{2,3}-\d{4,6}-[\da-z]|[a-z]+\.?\d[\w.]*?|\d{6,7}[a-z]\d)(?:\.pdf|\/|$)/,
    '10.1038/',
  ],
  // By the day. Papers of after September 2025 may have another registrant's prefix.
  [
    /^(?:www\.)?(?:bio|med)rxiv\.org$/,
    /^\/content\/(?:\w+\/)?early\/[\d/]{10}\/((?:20(?:19|2[0-4]|25(?=\.0))\.\d\d\.\d\d\.)?\d{6,8})(?:v\d|\.[a-z]|\/|$)/,
    '10.1101/',
  ],
  [/^(?:papers\.)?ssrn\.com$/, /[?&]abstract(?:_?id)?=(\d+)/i, '10.2139/ssrn.'],
  [/^zenodo\.org$/, /^\/records?\/(\d+)/, '10.5281/zenodo.'],
];

/** `/papers/2507.14111`, `/arxiv/2507.14111v2`, `/paper/arxiv:2507.14111`. */
const ARXIV_BELOW =
  /\/(?:arxiv|papers?|abs)(?:\/|%2f|:|%3a)(?:arxiv(?::|%3a))?(\d{4}\.\d{4,5}(?:v\d{1,3})?)(?:\.pdf|\/|$)/i;

/** Empty for an address that tells none. */
export function idsAnywhere(url: URL): Ids {
  const known = idsOfUrl(url);
  const doi = known.doi ?? registeredDoi(url);
  const arxiv = known.arxiv ?? arxivShownBy(url);
  const pmid = pmidOfUrl(url);
  return { ...(arxiv && { arxiv }), ...(doi && { doi }), ...(pmid && { pmid }), ...known };
}

function pmidOfUrl({ hostname, pathname }: URL): string | undefined {
  const [, path] = PMIDS.find(([host]) => host === hostname) ?? [];
  return path?.exec(pathname)?.[1];
}

function registeredDoi({ hostname, pathname, search }: URL): string | undefined {
  for (const [host, path, prefix] of REGISTERED) {
    const number = host.test(hostname) && path.exec((pathname + search).slice(0, 500))?.[1];
    if (number) return prefix + number;
  }
  return undefined;
}

/** What stands on arXiv's own hosts or on GitHub is told by their own rules. */
function arxivShownBy({ hostname, pathname }: URL): string | undefined {
  if (!/\d{4}\.\d{4}/.test(pathname) || /(?:^|\.)(?:arxiv\.org|github\.com)$/.test(hostname)) return undefined;
  return parseArxivId(ARXIV_BELOW.exec(pathname.slice(0, 500))?.[1] ?? '')?.id;
}
