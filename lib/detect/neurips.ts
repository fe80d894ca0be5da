// NeurIPS: its proceedings, old and new, and its conference pages.
import { type PaperSiteTable, paperSite } from './paper-site';

export const NEURIPS: PaperSiteTable = {
  name: 'neurips',
  hosts: ['proceedings.neurips.cc', 'papers.neurips.cc', 'papers.nips.cc', 'neurips.cc', 'nips.cc'],
  paper:
    /^(?:\/paper(?:_files\/paper)?\/\d{4}\/hash\/\w+-Abstract[\w-]*\.html|\/paper\/\d+-[\w-]+(?:\?|$)|\/virtual\/\d{4}\/(?:loc\/[\w-]+\/)?(?:poster|oral|spotlight)\/\d+)/,
  pdf: /^\/paper(?:_files\/paper)?\/(?:\d{4}\/file\/\w+-Paper[\w-]*\.pdf|\d+-[\w-]+\.pdf)$/,
  title: '.main-title, .container-fluid .col > h4, .col.p-3 h4',
  authors: '.card-subtitle, .paper-authors, h4 + p > i',
  abstract: '#abstractExample, p.paper-abstract',
  list: /^(?:\/paper(?:_files\/paper)?\/\d{4}\/?(?:\?|$)|\/(?:papers\/search|virtual\/\d{4}\/papers\.html))/,
  entries: '.paper-list a[title="paper title"], .container-fluid li > a[href*="-Abstract"], li > a[href*="/poster/"]',
};

export const neurips = paperSite(NEURIPS);
