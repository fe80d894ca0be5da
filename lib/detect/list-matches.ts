// Where the script that marks lists runs: the lists of sites that get a sidebar. Whole hosts where pages turn into lists without being
// loaded anew. tests/detect/list-matches.test.ts holds them to the lists that detectors know.
const on = (host: string, ...paths: string[]) => paths.map((path) => `https://${host}/${path}`);
const arxiv = ['list/*', 'a/*', 'search', 'search/*', 'search?*', 'catchup/*'];
const neurips = ['paper/*', 'paper_files/*', 'papers/*'];

export const LIST_MATCHES = [
  ...on('arxiv.org', ...arxiv),
  ...on('www.arxiv.org', ...arxiv),
  ...on('huggingface.co', 'papers', 'papers?*', 'papers/*'),
  ...on('openreview.net', '*'),
  ...on('www.semanticscholar.org', '*'),
  ...on('aclanthology.org', 'volumes/*', 'events/*', 'people/*', 'venues/*', 'sigs/*'),
  ...on('www.codesota.com', 'papers', 'papers?*', 'papers/*'),
  ...on('proceedings.neurips.cc', ...neurips),
  ...on('papers.neurips.cc', ...neurips),
  ...on('papers.nips.cc', ...neurips),
  ...on('neurips.cc', 'virtual/*'),
  ...on('proceedings.mlr.press', 'v*', 'r*'),
  ...on('openaccess.thecvf.com', '*'),
  ...on('jmlr.org', 'papers/*', 'tmlr/papers', 'tmlr/papers/*'),
  ...on('www.jmlr.org', 'papers/*', 'tmlr/papers', 'tmlr/papers/*'),
];

/** Hosts of optional sites that list papers: the script goes there too where their reader allows the site. */
const OPTIONAL_LISTS =
  /^(?:scholar\.google\.(?:[a-z]{2,3}|com?\.[a-z]{2})|dblp\.(?:org|uni-trier\.de|dagstuhl\.de)|pubmed\.ncbi\.nlm\.nih\.gov|ic(?:ml|lr)\.cc)$/;

export function isOptionalList(hostname: string): boolean {
  return OPTIONAL_LISTS.test(hostname);
}
