// Where content scripts run, as the manifest says it: the hosts of the sites that get a sidebar, written out because the manifest is
// made of what a script's file says without running its detectors. tests/detect/urls.test.ts holds them to the detectors' hosts.
const on = (...hosts: string[]) => hosts.map((host) => `https://${host}/*`);

export const ARXIV_MATCHES = on('arxiv.org', 'www.arxiv.org', 'ar5iv.labs.arxiv.org', 'ar5iv.org', 'www.alphaxiv.org');
export const GITHUB_MATCHES = on('github.com', 'gist.github.com');
export const HUGGINGFACE_MATCHES = on('huggingface.co');
export const VENUE_MATCHES = on(
  ...['openreview.net', 'aclanthology.org', 'www.semanticscholar.org', 'www.codesota.com'],
  ...['proceedings.neurips.cc', 'papers.neurips.cc', 'papers.nips.cc', 'neurips.cc', 'proceedings.mlr.press'],
  ...['openaccess.thecvf.com', 'jmlr.org', 'www.jmlr.org'],
);

export const SIDEBAR_MATCHES = [...ARXIV_MATCHES, ...GITHUB_MATCHES, ...HUGGINGFACE_MATCHES, ...VENUE_MATCHES];
