// Walls and errors at addresses of papers, repositories and models: their sites' own detectors say nothing of them, and go on to speak
// of pages that only sound so, or that are not drawn yet.
import { expect, it } from 'vitest';
import { detectPage } from '../../lib/detect/registry';
import { parsePage } from './parse-page';

const page = (title: string, body: string) => `<html><head><title>${title}</title></head><body>${body}</body></html>`;
const detect = (address: string, html: string) => detectPage(new URL(address), parsePage(html));

const CHALLENGE =
  '<div role="main"><h1>Verifying</h1><form id="challenge-form" action="/x" method="POST"></form></div>';
const LOG_IN = '<main><form action="/session"><input name="login"><input type="password"></form></main>';
const EMBED = '<embed name="viewer" type="application/pdf" src="about:blank">';

const REPO = 'https://github.com/acme/repo';
const PAPERS = [
  'https://arxiv.org/html/2507.14111',
  'https://arxiv.org/pdf/2507.14111',
  'https://ar5iv.labs.arxiv.org/html/2507.14111',
];
const MODEL = 'https://huggingface.co/me/nothing';

it.each([
  [REPO, 'Just a moment...', CHALLENGE],
  [`${REPO}/issues/12`, 'Just a moment...', CHALLENGE],
  [REPO, 'Access to this site has been restricted · GitHub', '<main><h1>Access restricted</h1></main>'],
  [REPO, 'Sign in to Acme · GitHub', LOG_IN],
  [REPO, 'Single sign-on to Acme · GitHub', LOG_IN],
  [REPO, 'Confirm access · GitHub', LOG_IN],
  [REPO, 'Page not found · GitHub · GitHub', '<main></main>'],
  ['https://gist.github.com/jane/0123456789abcdef0123', 'Sign in to GitHub · GitHub', LOG_IN],
  ...PAPERS.flatMap((paper) => [
    [paper, 'Just a moment...', CHALLENGE],
    [paper, '', CHALLENGE],
    [paper, '404 Not Found', '<h1>404 Not Found</h1><hr>nginx'],
  ]),
  ['https://arxiv.org/abs/2507.14111', 'Just a moment...', CHALLENGE],
  [MODEL, 'Hugging Face', '<main><h1>404</h1><p>Sorry, we can’t find the page you are looking for.</p></main>'],
  [MODEL, 'me/nothing · Hugging Face', '<main><h1> 401 </h1><p>Invalid username or password.</p></main>'],
  [`https://huggingface.co/datasets/me/nothing`, 'Hugging Face', '<main><h1>404</h1></main>'],
  [MODEL, 'Just a moment...', `<main>${CHALLENGE}</main>`],
  [MODEL, 'Human Verification', '<h1>Human Verification</h1><div id="captcha-container"></div>'],
])('nothing is about %s called “%s”', (address, title, body) => {
  expect(detect(address, page(title, body))).toBeNull();
});

it.each([
  [REPO, '', ''],
  [REPO, 'GitHub - acme/repo: Sign in to anything', '<main><article class="markdown-body">Text</article></main>'],
  [REPO, 'GitHub', ''],
  [`${REPO}/issues/12`, 'Single sign-on to Acme fails · Issue #12 · acme/repo · GitHub', '<main></main>'],
  [
    'https://github.com/orgs/acme/discussions/1',
    'Sign in to the hub fails · acme · Discussion #1 · GitHub',
    '<main><div class="markdown-body">It does.</div></main>',
  ],
  [
    'https://gist.github.com/jane/0123456789abcdef0123',
    'Sign in to a cluster · GitHub',
    '<main><div class="markdown-body">How to.</div></main>',
  ],
  ...PAPERS.flatMap((paper) => [
    [paper, '', ''],
    [paper, '', EMBED],
    [paper, '2507.14111v1.pdf', EMBED],
  ]),
  [
    PAPERS[0] as string,
    'Error: a history',
    '<article class="ltx_document"><h1 class="ltx_title_document">Error: a history</h1></article>',
  ],
  [MODEL, 'me/nothing · Hugging Face', '<main><h1>me/nothing</h1><div class="model-card-content">Card</div></main>'],
  [
    `${MODEL}/discussions/7`,
    'me/nothing · 404 error in the viewer',
    '<main><h1>me/nothing</h1><div class="prose">Why?</div></main>',
  ],
])('something is about %s called “%s”', (address, title, body) => {
  expect(detect(address, page(title, body))).not.toBeNull();
});
