// Where content scripts run, as the manifest says it: the hosts of the sites that get a sidebar, written out because the manifest is
// made of what a script's file says without running its detectors.
export const ARXIV_MATCHES = ['https://arxiv.org/*', 'https://www.arxiv.org/*'];
export const GITHUB_MATCHES = ['https://github.com/*'];
export const HUGGINGFACE_MATCHES = ['https://huggingface.co/*'];

export const SIDEBAR_MATCHES = [...ARXIV_MATCHES, ...GITHUB_MATCHES, ...HUGGINGFACE_MATCHES];
