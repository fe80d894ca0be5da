// Pages of the two sites that the tests read, cut down to the structure that the real ones have.
import { NVME, WITH_REPO } from './feed-fixture.ts';
import type { FixtureServer } from './fixture-server.ts';
import { html, type Reply } from './reply.ts';

export const ARXIV_PAGE = `https://arxiv.org/abs/${NVME.id}`;
export const GITHUB_PAGE = `https://github.com/${WITH_REPO.repo}`;
/** On the feed's own host, the only one where a script may be injected without a click. */
export const HUGGINGFACE_PAGE = `https://huggingface.co/papers/${NVME.id}`;
/** A page of arXiv that is about no paper. */
export const NO_PAPER_PAGE = 'https://arxiv.org/about/';

/** Makes a page longer than a window, across its whole column, as real ones are: a narrow window then has no room for a guest. */
const FOOTER = `<footer>${'<p>Submission history, access to the paper, references, citations, recommenders and related tools, and all else that stands under an abstract from one edge of the column to the other.</p>'.repeat(16)}</footer>`;

export interface ArxivFacts {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
}

export function arxivHtml({ id, title, abstract, authors }: ArxivFacts, extra = ''): string {
  const metas = [
    `<meta name="citation_title" content="${title}">`,
    ...authors.map((name) => `<meta name="citation_author" content="${name}">`),
    `<meta name="citation_arxiv_id" content="${id}">`,
    `<meta name="citation_abstract" content="${abstract}">`,
    `<meta property="og:url" content="https://arxiv.org/abs/${id}">`,
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>[${id}] ${title}</title>${metas.join('')}
<link rel="canonical" href="https://arxiv.org/abs/${id}">
<style>body{margin:0;font:16px serif}#content{max-width:1000px;margin:0 0 0 40px}</style></head>
<body class="with-cu-identity"><div id="content"><div id="abs-outer"><div class="leftcolumn"><div id="content-inner"><div id="abs">
<h1 class="title mathjax"><span class="descriptor">Title:</span>${title}</h1>
<div class="authors"><span class="descriptor">Authors:</span>${authors.map((name) => `<a href="/a">${name}</a>`).join(', ')}</div>
<blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>${abstract}</blockquote>
${extra}</div></div></div></div>${FOOTER}</div></body></html>`;
}

export function huggingfaceHtml({ title, abstract }: ArxivFacts): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Paper page - ${title}</title>
<meta property="og:title" content="Paper page - ${title}"></head>
<body><main><h1>${title}</h1><div><h2>Abstract</h2><p>${abstract}</p></div></main></body></html>`;
}

export function githubHtml(repo: string, about: string, readme: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>GitHub - ${repo}: ${about}</title>
<meta name="octolytics-dimension-repository_nwo" content="${repo}"><meta name="octolytics-dimension-repository_public" content="true">
<meta name="description" content="${about}"><meta property="og:title" content="GitHub - ${repo}: ${about}">
<meta property="og:url" content="https://github.com/${repo}"><link rel="canonical" href="https://github.com/${repo}">
<style>body{margin:0;font:16px sans-serif}main{max-width:1000px;margin:0 0 0 40px}</style></head>
<body><main id="js-repo-pjax-container"><turbo-frame id="repo-content-turbo-frame"><div class="repository-content">
<div class="Layout-sidebar"><h2>About</h2><p class="f4 my-3">${about}</p></div>
<div id="readme"><article class="markdown-body entry-content container-lg" itemprop="text">${readme}</article></div>
</div></turbo-frame></main></body></html>`;
}

/** Serves the standing pages, and whatever else a test adds under its path. */
/** A page as it stands, or with a status and headers of its own, by its path. */
type Pages = Map<string, string | Reply>;

export function servePages(server: FixtureServer): { arxiv: Pages; github: Pages } {
  const arxiv: Pages = new Map([
    [new URL(ARXIV_PAGE).pathname, arxivHtml(NVME)],
    [
      '/about/',
      '<!doctype html><html><head><title>About arXiv</title></head><body><p>What arXiv is.</p></body></html>',
    ],
  ]);
  const readme = `<h1>Swapline</h1><p>Out-of-core training on a single GPU: tensor offloading and activation swapping between GPU memory, host memory and NVMe SSDs.</p>
<h2>Install</h2><pre><code>pip install swapline</code></pre><h2>How it works</h2><p>Optimizer states and model parameters live on NVMe SSDs; prefetching hides PCIe bandwidth.</p>`;
  const about = 'Out-of-core training with NVMe SSDs and host memory';
  const github: Pages = new Map([[new URL(GITHUB_PAGE).pathname, githubHtml(WITH_REPO.repo, about, readme)]]);
  const from = (pages: Pages) => (url: URL) => {
    const page = pages.get(url.pathname) ?? null;
    return typeof page === 'string' ? html(page) : page;
  };
  server.route('arxiv.org', from(arxiv));
  server.route('github.com', from(github));
  return { arxiv, github };
}
