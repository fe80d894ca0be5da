// CodeSOTA, which goes on with what Papers with Code kept: papers with their code and results. (Papers with Code itself leads to Hugging
// Face's trending papers.)
import { paperSite } from './paper-site';

export const codesota = paperSite({
  name: 'codesota',
  hosts: ['www.codesota.com', 'codesota.com'],
  paper: /^\/papers?\/[^/?]+\/?(?:\?|$)/,
  title: 'h1',
  authors: '.authors a, [itemprop="author"]',
  abstract: '.abstract, #abstract, [itemprop="abstract"], main section p',
  idLinks: 'main a[href*="arxiv.org/"], a[href*="doi.org/"]',
  list: /^\/papers\/?(?:\?|$)/,
  entries: 'main h3 > a[href*="/paper"], main :is(li, td) > a[href*="/papers/"]',
});
