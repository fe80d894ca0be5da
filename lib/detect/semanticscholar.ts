// Semantic Scholar: papers, and search results. A single-page site whose tags can be the page's before.
import { paperSite } from './paper-site';

export const semanticscholar = paperSite({
  name: 'semanticscholar',
  hosts: ['www.semanticscholar.org', 'semanticscholar.org'],
  paper: /^\/(?:paper|reader)\/(?:[^?]*\/)?[\da-f]{40}/,
  ownTitle: / \| Semantic (?:Scholar|Reader).*$/,
  title: 'h1[data-test-id="paper-detail-title"]',
  authors: '[data-test-id="author-list"] [data-test-id="author-list-name"], .author-list__author-name',
  abstract: '[data-test-id="abstract-text"], .paper-detail-page__tldr-abstract, [data-test-id="text-truncator-text"]',
  idLinks: '[data-test-id="paper-link"], a[data-heap-id="paper_link_target"], [data-test-id="doi-link"], a.doi__link',
  list: /^\/search\?/,
  entries: '.cl-paper-title, [data-test-id="title-link"] h2',
  linkOf: (title) => title.closest('.cl-paper-row')?.querySelector('a[href*="arxiv.org/"]'),
});
